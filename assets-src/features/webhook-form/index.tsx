import { useRef, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import { useEventTypes } from '../../data/use-event-types';
import type { WebhookDraft } from '../../lib/webhooks/draft';
import type { Webhook } from '../../types/rest.generated';
import { EventCombobox } from '../event-combobox';
import { fieldId, NameField, UrlField } from './fields';
import { Footer } from './footer';
import { FormNotices } from './form-notices';
import { Preview } from './preview';
import { useSameReceiver } from './use-same-receiver';
import { type SaveDraft, useWebhookForm } from './use-webhook-form';

interface Props {
	initial: WebhookDraft;
	/** If the form opens with unsaved values. */
	savedAtFirst?: WebhookDraft;
	submitLabel: string;
	onSave: SaveDraft;
	/** After someone else's changes were taken over. */
	onLoadTheirs?: ( theirs: Webhook ) => void;
	/** The webhook that is edited. */
	webhookId?: string;
	format: Webhook[ 'format' ];
	/** Under the fields. */
	note?: string | null;
	/** At the end of the footer. */
	renderAside?: ( isUnsaved: boolean ) => ReactNode;
	/** Below the form. */
	children?: ReactNode;
}

export function WebhookForm( { initial, savedAtFirst, onSave, onLoadTheirs, ...props }: Props ) {
	const form = useWebhookForm( { initial, savedAtFirst: savedAtFirst ?? initial, save: onSave } );
	const { draft, errors, change } = form;
	const { eventTypes } = useEventTypes();
	const warning = useSameReceiver( draft, props.webhookId ?? null, eventTypes );
	const [ highlighted, setHighlighted ] = useState< string | null >( null );
	const [ selected, select ] = useState< string | null >( null );
	const submitButton = useRef< HTMLButtonElement >( null );

	function chooseEvents( chosen: readonly string[] ) {
		change( 'event_types', chosen );
		select( chosen.at( -1 ) ?? null );
	}

	return (
		<div className="msw-columns">
			<div>
				<FormNotices
					form={ form }
					onLoadTheirs={ onLoadTheirs }
					// The button that was pressed goes with its notice.
					onResolved={ () => submitButton.current?.focus() }
				/>
				{ /* Our own sentences instead of the browser's. */ }
				<form className="msw-card msw-form" noValidate onSubmit={ form.onSubmit }>
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
							id={ fieldId( 'event_types' ) }
							chosen={ draft.event_types }
							error={ errors.event_types }
							eventTypes={ eventTypes }
							onChange={ chooseEvents }
							onHighlight={ setHighlighted }
						/>
						{ props.note && <p className="msw-muted msw-form__note">{ props.note }</p> }
					</div>
					<Footer submitLabel={ props.submitLabel } submitButton={ submitButton } isSaving={ form.isSaving }>
						{ props.renderAside?.( form.isUnsaved ) }
					</Footer>
				</form>
				{ props.children }
			</div>
			<Preview
				chosen={ draft.event_types }
				highlighted={ highlighted }
				selected={ selected }
				onSelect={ select }
				format={ props.format }
			/>
		</div>
	);
}
