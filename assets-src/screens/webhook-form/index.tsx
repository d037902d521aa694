import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent, ReactNode } from 'react';
import { type Collection, itemsOf } from '../../data/use-collection';
import { chosenEventTypes, type WebhookDraft } from '../../lib/draft';
import { WEBHOOKS } from '../../lib/route';
import type { EventType } from '../../types/event-type.generated';
import type { Webhook } from '../../types/webhook.generated';
import { ButtonLink } from '../parts/link';
import { ProblemNotice } from '../parts/problem-notice';
import { EventField } from './event-field';
import { NameField, UrlField } from './fields';
import { Preview } from './preview';
import { type SaveDraft, useWebhookForm } from './use-webhook-form';

interface Props {
	initial: WebhookDraft;
	submitLabel: string;
	onSave: SaveDraft;
	eventTypes: Collection< EventType >;
	format: Webhook[ 'format' ];
	/** At the end of the footer. */
	renderAside?: ( isUnsaved: boolean ) => ReactNode;
	/** Below the form. */
	children?: ReactNode;
}

export function WebhookForm( { initial, submitLabel, onSave, eventTypes, format, renderAside, children }: Props ) {
	const { draft, errors, problem, isSaving, isUnsaved, change, submit } = useWebhookForm( initial, onSave );
	const [ pointed, point ] = useState( '' );
	const known = itemsOf( eventTypes );

	function onSubmit( event: FormEvent ) {
		event.preventDefault();
		void submit();
	}

	return (
		<div className="msw-columns">
			<div>
				{ problem && <ProblemNotice problem={ problem } /> }
				{ eventTypes.state === 'failed' && (
					<ProblemNotice
						intro={ __( 'The events could not be loaded.', 'multisite-webhooks' ) }
						problem={ eventTypes.problem }
						retry={ eventTypes.retry }
					/>
				) }
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
							onChange={ ( value ) => change( 'url', value ) }
						/>
						<EventField
							value={ draft.event_types }
							error={ errors.event_types }
							eventTypes={ known }
							onChange={ ( value ) => change( 'event_types', value ) }
							onPoint={ point }
						/>
					</div>
					<div className="msw-form__footer">
						<Button
							type="submit"
							variant="primary"
							__next40pxDefaultSize
							isBusy={ isSaving }
							aria-disabled={ isSaving }
						>
							{ submitLabel }
						</Button>
						<ButtonLink to={ WEBHOOKS } variant="tertiary">
							{ __( 'Cancel', 'multisite-webhooks' ) }
						</ButtonLink>
						{ renderAside && <div className="msw-form__aside">{ renderAside( isUnsaved ) }</div> }
					</div>
				</form>
				{ children }
			</div>
			<Preview
				slugs={ chosenEventTypes( draft ) }
				pointed={ pointed }
				onPoint={ point }
				eventTypes={ known }
				format={ format }
			/>
		</div>
	);
}
