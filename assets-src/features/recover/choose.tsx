import { Button, SelectControl, TextControl } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { toProblem } from '../../data/request-failed';
import { stopRecovery } from '../../data/recovery';
import { shownOf, useLoaded } from '../../data/use-loaded';
import { loadWebhookNames, type WebhookName } from '../../data/webhooks';
import type { Problem } from '../../lib/problem';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { Found } from './found';
import { SINCE_CHOICES, type SinceChoice, sinceOf } from './since';
import { useRecoverable } from './use-recoverable';
import { resendLabel } from './messages';

interface Props {
	/** The id of the webhook to begin with. */
	first: string | null;
	onStart: ( webhook: WebhookName, since: string ) => Promise< void >;
	onStopped: () => void;
	onCancel: () => void;
}

const NONE: readonly WebhookName[] = [];

/** Asks for which webhook and since when, and says how many those are before anything is done. */
export function Choose( { first, onStart, onStopped, onCancel }: Props ) {
	const { loaded: names } = useLoaded( loadWebhookNames );
	const webhooks = shownOf( names ) ?? NONE;
	const [ chosen, choose ] = useState( first );
	const webhook =
		webhooks.find( ( { id } ) => id === chosen ) ?? ( webhooks.length === 1 ? webhooks[ 0 ] : undefined );
	const [ choice, setChoice ] = useState< SinceChoice >( 'day' );
	const [ field, setField ] = useState( '' );
	const since = useMemo( () => sinceOf( choice, field ), [ choice, field ] );
	const id = webhook?.id;
	const { loaded: counted, reload } = useRecoverable(
		useMemo( () => ( id === undefined || since === null ? null : { webhook: id, since } ), [ id, since ] )
	);
	const found = counted.state === 'ready' ? counted.value : null;
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );

	async function attempt( run: () => Promise< void > ): Promise< void > {
		setBusy( true );
		setProblem( null );
		try {
			await run();
		} catch ( error ) {
			setProblem( toProblem( error ) );
		}
		setBusy( false );
	}

	async function stop( those: string ): Promise< void > {
		await stopRecovery( those );
		reload();
		onStopped();
	}

	return (
		<>
			{ problem && <ProblemNotice problem={ problem } /> }
			{ names.state === 'failed' && <ProblemNotice problem={ names.problem } retry={ names.retry } /> }
			<div className="msw-recover__fields">
				<SelectControl
					label={ __( 'Webhook', 'multisite-webhooks' ) }
					value={ id ?? '' }
					options={ [
						...( id === undefined ? [ unchosen( names.state === 'loading' ) ] : [] ),
						...webhooks.map( ( one ) => ( { value: one.id, label: one.name } ) ),
					] }
					onChange={ choose }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<SelectControl
					label={ __( 'Failed since', 'multisite-webhooks' ) }
					value={ choice }
					options={ SINCE_CHOICES }
					onChange={ setChoice }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				{ choice === 'choose' && (
					<TextControl
						type="datetime-local"
						label={ __( 'Time', 'multisite-webhooks' ) }
						value={ field }
						onChange={ setField }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
				) }
			</div>
			{ webhook && (
				<Found
					webhook={ webhook }
					isCounting={ counted.state === 'loading' }
					found={ found?.found ?? null }
					onStop={ () => void attempt( () => stop( webhook.id ) ) }
				/>
			) }
			{ counted.state === 'failed' && <ProblemNotice problem={ counted.problem } retry={ counted.retry } /> }
			<div className="msw-dialog__buttons">
				<Button variant="tertiary" __next40pxDefaultSize onClick={ onCancel }>
					{ __( 'Cancel', 'multisite-webhooks' ) }
				</Button>
				<Button
					variant="primary"
					__next40pxDefaultSize
					disabled={ found === null || found.found.count === 0 }
					accessibleWhenDisabled
					isBusy={ isBusy }
					onClick={ () => {
						if ( webhook && found && ! isBusy ) {
							void attempt( () => onStart( webhook, found.since ) );
						}
					} }
				>
					{ resendLabel( found?.found.count ?? null ) }
				</Button>
			</div>
		</>
	);
}

function unchosen( isLoading: boolean ) {
	return {
		value: '',
		label: isLoading ? __( 'Loading…', 'multisite-webhooks' ) : __( 'Choose a webhook', 'multisite-webhooks' ),
		disabled: true,
	};
}
