import { useEffect, useRef, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import { useEventTypes } from '../../data/use-event-types';
import { type DraftField, OPTIONS, type WebhookDraft } from '../../lib/webhooks/draft';
import type { Webhook } from '../../types/rest.generated';
import { EventCombobox } from '../event-combobox';
import { fieldId, focusField } from './field-id';
import { NameField, UrlField } from './fields';
import { Footer } from './footer';
import { FormNotices } from './form-notices';
import { MoreOptions } from './options';
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
	/** Has the focus first. */
	focusedField?: DraftField | null;
	/** At the end of the footer. */
	renderAside?: ( isUnsaved: boolean ) => ReactNode;
	/** Below the form. */
	children?: ReactNode;
}

export function WebhookForm( { initial, savedAtFirst, onSave, onLoadTheirs, focusedField = null, ...props }: Props ) {
	const form = useWebhookForm( { initial, savedAtFirst: savedAtFirst ?? initial, save: onSave } );
	const { draft, errors, change } = form;
	const { eventTypes } = useEventTypes();
	const warning = useSameReceiver( draft, props.webhookId ?? null, eventTypes );
	const [ highlighted, setHighlighted ] = useState< string | null >( null );
	const [ selected, select ] = useState< string | null >( null );
	const submitButton = useRef< HTMLButtonElement >( null );

	useFirstFocus( focusedField );

	function propsOf( field: 'name' | 'url' ) {
		const onChange = ( value: string ) => change( field, value );
		return { value: draft[ field ], error: errors[ field ], onChange };
	}

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
						<NameField { ...propsOf( 'name' ) } />
						<UrlField { ...propsOf( 'url' ) } warning={ warning } />
						<EventCombobox
							id={ fieldId( 'event_types' ) }
							chosen={ draft.event_types }
							error={ errors.event_types }
							eventTypes={ eventTypes }
							onChange={ chooseEvents }
							onHighlight={ setHighlighted }
						/>
						<MoreOptions form={ form } isLinked={ OPTIONS.some( ( option ) => option === focusedField ) } />
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
				format={ draft.format }
			/>
		</div>
	);
}

function useFirstFocus( field: DraftField | null ): void {
	useEffect( () => {
		if ( field !== null ) {
			focusField( field );
		}
	}, [ field ] );
}
