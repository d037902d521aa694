import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent, ReactNode } from 'react';
import { type Collection, itemsOf } from '../../data/use-collection';
import type { WebhookDraft } from '../../lib/webhooks/draft';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/webhook.generated';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { ConflictNotice } from './conflict-notice';
import { EventCombobox } from '../event-combobox';
import { NameField, UrlField } from './fields';
import { Footer } from './footer';
import { Preview } from './preview';
import { useSameReceiver } from './use-same-receiver';
import { type SaveDraft, useWebhookForm } from './use-webhook-form';

interface Props {
	initial: WebhookDraft;
	/** Where the form opens with something that is not saved. */
	savedAtFirst?: WebhookDraft;
	submitLabel: string;
	onSave: SaveDraft;
	/** After someone else's changes were taken over. */
	onLoadTheirs?: ( theirs: Webhook ) => void;
	/** Of the webhook that is edited. */
	webhookId?: string;
	eventTypes: Collection< EventTypeSummary >;
	format: Webhook[ 'format' ];
	/** Under the fields. */
	note?: string | null;
	/** At the end of the footer. */
	renderAside?: ( isUnsaved: boolean ) => ReactNode;
	/** Below the form. */
	children?: ReactNode;
}

export function WebhookForm( props: Props ) {
	const { initial, savedAtFirst = initial, submitLabel, onSave, onLoadTheirs, webhookId, format } = props;
	const { eventTypes, note, renderAside, children } = props;
	const form = useWebhookForm( { initial, savedAtFirst, save: onSave } );
	const { draft, errors, problem, change } = form;
	const known = itemsOf( eventTypes );
	const warning = useSameReceiver( draft, webhookId ?? null, known );
	const [ pointed, setPointed ] = useState< string | null >( null );
	const [ selected, select ] = useState< string | null >( null );
	const submitButton = useRef< HTMLButtonElement >( null );
	const notices = useScrolledTo( problem );

	function onSubmit( event: FormEvent ) {
		event.preventDefault();
		void form.submit();
	}

	function chooseEvents( chosen: readonly string[] ) {
		change( 'event_types', chosen );
		select( chosen.at( -1 ) ?? null );
	}

	/** Its button goes with the notice, so the focus needs another place. */
	function resolve( theirs: Webhook, isTheirs: boolean ) {
		submitButton.current?.focus();
		if ( isTheirs ) {
			form.replaceBy( theirs );
			onLoadTheirs?.( theirs );
		} else {
			void form.saveOver( theirs );
		}
	}

	return (
		<div className="msw-columns">
			<div>
				<div ref={ notices } className="msw-form-notices">
					{ problem?.kind === 'conflict' && (
						<ConflictNotice
							message={ problem.message }
							onLoadTheirs={ () => resolve( problem.webhook, true ) }
							onSaveMine={ () => resolve( problem.webhook, false ) }
						/>
					) }
					{ problem && problem.kind !== 'conflict' && <ProblemNotice problem={ problem } /> }
					{ eventTypes.state === 'failed' && (
						<ProblemNotice
							intro={ __( 'The events could not be loaded.', 'multisite-webhooks' ) }
							problem={ eventTypes.problem }
							retry={ eventTypes.retry }
						/>
					) }
				</div>
				{ /* Our own sentences instead of the browser's. */ }
				<form className="msw-card msw-form" noValidate onSubmit={ onSubmit }>
					<div className="msw-form__fields">
						<NameField
							value={ draft.name }
							error={ errors.name }
							onChange={ ( value ) => change( 'name', value ) }
						/>
						<UrlField
							value={ draft.url }
							error={ errors.url }
							warning={ warning }
							onChange={ ( value ) => change( 'url', value ) }
						/>
						<EventCombobox
							chosen={ draft.event_types }
							error={ errors.event_types }
							eventTypes={ known }
							onChange={ chooseEvents }
							onPoint={ setPointed }
						/>
						{ note && <p className="msw-muted msw-form__note">{ note }</p> }
					</div>
					<Footer submitLabel={ submitLabel } submitButton={ submitButton } isSaving={ form.isSaving }>
						{ renderAside?.( form.isUnsaved ) }
					</Footer>
				</form>
				{ children }
			</div>
			<Preview
				chosen={ draft.event_types }
				pointed={ pointed }
				selected={ selected }
				onSelect={ select }
				eventTypes={ known }
				format={ format }
			/>
		</div>
	);
}

/** What is wrong with the whole form stands above it, which may be out of sight. */
function useScrolledTo( problem: object | null ) {
	const place = useRef< HTMLDivElement >( null );
	useEffect( () => {
		if ( problem !== null ) {
			place.current?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ problem ] );
	return place;
}
