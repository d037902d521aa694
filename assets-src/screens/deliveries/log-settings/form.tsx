import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { type KeptDays, type LogSettings, saveKeptDays } from '../../../data/log-settings';
import { toProblem } from '../../../data/request-failed';
import { rememberKeptDays } from '../../../lib/settings';
import { RETENTION_SETTINGS } from '../../../types/lists.generated';
import type { Problem } from '../../../lib/problem';
import { ProblemNotice } from '../../../components/feedback/problem-notice';
import { useSnackbar } from '../../../components/feedback/snackbars';
import { DaysField } from './days-field';
import { lossMessages, sizeMessage } from './messages';

type Typed = Readonly< Record< keyof KeptDays, string > >;

interface Props {
	settings: LogSettings;
	onClose: () => void;
}

export function KeptDaysForm( { settings, onClose }: Props ) {
	const [ typed, setTyped ] = useState< Typed >( {
		keep_content_days: String( settings.keep_content_days ),
		keep_log_days: String( settings.keep_log_days ),
	} );
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const form = useRef< HTMLFormElement >( null );
	const say = useSnackbar();
	const loss = lossMessages( settings, numbers( typed ) );

	useEffect( () => form.current?.querySelector( 'input' )?.focus(), [] );
	useEffect( () => {
		if ( problem !== null ) {
			form.current?.querySelector< HTMLInputElement >( '[aria-invalid="true"]' )?.focus();
		}
	}, [ problem ] );

	async function save( event: FormEvent ): Promise< void > {
		event.preventDefault();
		if ( isBusy ) {
			return;
		}
		setBusy( true );
		setProblem( null );
		try {
			rememberKeptDays( await saveKeptDays( changed( settings, numbers( typed ) ) ) );
			say( __( 'Log settings saved.', 'multisite-webhooks' ) );
			onClose();
		} catch ( error ) {
			setProblem( toProblem( error ) );
			setBusy( false );
		}
	}

	function field( name: keyof KeptDays ) {
		return {
			name,
			value: typed[ name ],
			isFixed: settings.fixed.includes( name ),
			error: problem?.fields[ name ],
			onChange: ( value: string ) => setTyped( { ...typed, [ name ]: value } ),
		};
	}

	return (
		<form ref={ form } className="msw-log-settings" noValidate onSubmit={ ( event ) => void save( event ) }>
			{ problem && Object.keys( problem.fields ).length === 0 && <ProblemNotice problem={ problem } /> }
			{ settings.storage && <p>{ sizeMessage( settings.storage ) }</p> }
			<DaysField
				{ ...field( 'keep_content_days' ) }
				label={ __( 'Keep content, in days', 'multisite-webhooks' ) }
				help={ __(
					'What was sent and what came back. Without it a delivery cannot be sent again.',
					'multisite-webhooks'
				) }
			/>
			<DaysField
				{ ...field( 'keep_log_days' ) }
				label={ __( 'Keep outcomes, in days', 'multisite-webhooks' ) }
				help={ __( 'What became of each delivery. After that it is no longer listed.', 'multisite-webhooks' ) }
			/>
			{ loss.map( ( message ) => (
				<Notice key={ message } status="warning" isDismissible={ false }>
					{ message }
				</Notice>
			) ) }
			<div className="msw-dialog__buttons">
				<Button variant="tertiary" __next40pxDefaultSize onClick={ onClose }>
					{ __( 'Cancel', 'multisite-webhooks' ) }
				</Button>
				<Button
					variant="primary"
					type="submit"
					__next40pxDefaultSize
					isBusy={ isBusy }
					isDestructive={ loss.length > 0 }
				>
					{ loss.length === 0
						? __( 'Save Settings', 'multisite-webhooks' )
						: __( 'Save and Delete Older', 'multisite-webhooks' ) }
				</Button>
			</div>
		</form>
	);
}

type Days = Readonly< Record< keyof KeptDays, number | string > >;

/** What is no whole number stays as it was typed. */
function numbers( typed: Typed ): Days {
	const number = ( text: string ) => ( /^\d+$/.test( text.trim() ) ? Number( text ) : text );
	return {
		keep_content_days: number( typed.keep_content_days ),
		keep_log_days: number( typed.keep_log_days ),
	};
}

/** Only those: one that wp-config.php decides can't be sent. */
function changed( settings: LogSettings, days: Days ): Partial< Days > {
	return Object.fromEntries(
		RETENTION_SETTINGS.filter( ( name ) => days[ name ] !== settings[ name ] ).map( ( name ) => [
			name,
			days[ name ],
		] )
	);
}
