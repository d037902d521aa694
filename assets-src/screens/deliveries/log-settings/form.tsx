import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ProblemNotice } from '../../../components/feedback/problem-notice';
import type { LogSettings } from '../../../data/log-settings';
import { DaysField } from './days-field';
import { lossMessages, sizeMessage } from './messages';
import { useKeptDays } from './use-kept-days';

export function KeptDaysForm( { settings, onClose }: { settings: LogSettings; onClose: () => void } ) {
	const { days, field, isBusy, problem, save } = useKeptDays( settings, onClose );
	const form = useRef< HTMLFormElement >( null );
	const loss = lossMessages( settings, days );

	useEffect( () => form.current?.querySelector( 'input' )?.focus(), [] );
	useEffect( () => {
		if ( problem !== null ) {
			form.current?.querySelector< HTMLInputElement >( '[aria-invalid="true"]' )?.focus();
		}
	}, [ problem ] );

	return (
		<form
			ref={ form }
			className="msw-log-settings"
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				save();
			} }
		>
			{ problem && Object.keys( problem.fields ).length === 0 && <ProblemNotice problem={ problem } /> }
			{ settings.storage && <p>{ sizeMessage( settings.storage ) }</p> }
			<DaysField
				{ ...field( 'keep_content_days' ) }
				label={ __( 'Keep content for (days)', 'multisite-webhooks' ) }
				help={ __(
					'Requests and responses. A delivery without content cannot be resent.',
					'multisite-webhooks'
				) }
			/>
			<DaysField
				{ ...field( 'keep_log_days' ) }
				label={ __( 'Keep outcomes for (days)', 'multisite-webhooks' ) }
				help={ __( 'After that, a delivery is no longer listed.', 'multisite-webhooks' ) }
			/>
			{ loss.map( ( message ) => (
				<Notice key={ message } status="warning" isDismissible={ false }>
					{ message }
				</Notice>
			) ) }
			<Buttons hasLoss={ loss.length > 0 } isBusy={ isBusy } onCancel={ onClose } />
		</form>
	);
}

interface ButtonsProps {
	/** Whether saving deletes something. */
	hasLoss: boolean;
	isBusy: boolean;
	onCancel: () => void;
}

function Buttons( { hasLoss, isBusy, onCancel }: ButtonsProps ) {
	return (
		<div className="msw-dialog__buttons">
			<Button variant="tertiary" __next40pxDefaultSize onClick={ onCancel }>
				{ __( 'Cancel', 'multisite-webhooks' ) }
			</Button>
			<Button variant="primary" type="submit" __next40pxDefaultSize isBusy={ isBusy } isDestructive={ hasLoss }>
				{ hasLoss
					? __( 'Save and Delete Older', 'multisite-webhooks' )
					: __( 'Save Settings', 'multisite-webhooks' ) }
			</Button>
		</div>
	);
}
