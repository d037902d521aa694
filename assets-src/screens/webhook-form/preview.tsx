import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { exampleBody } from '../../lib/envelope';
import { ALL_EVENTS, eventName } from '../../lib/event-types';
import type { EventType } from '../../types/event-type.generated';
import type { Webhook } from '../../types/webhook.generated';
import { CodeBlock } from '../parts/code-block';

interface Props {
	/** The chosen events. */
	slugs: readonly string[];
	/** The one to show, if it is among them. */
	pointed: string;
	onPoint: ( slug: string ) => void;
	eventTypes: readonly EventType[];
	format: Webhook[ 'format' ];
}

export function Preview( { slugs, pointed, onPoint, eventTypes, format }: Props ) {
	const shown = slugs.includes( pointed ) ? pointed : slugs[ 0 ];
	const eventType = eventTypes.find( ( { slug } ) => slug === shown );
	return (
		<section className="msw-card msw-preview" aria-labelledby="msw-preview-title">
			<h2 className="msw-preview__kicker" id="msw-preview-title">
				{ __( 'Payload preview', 'multisite-webhooks' ) }
			</h2>
			{ slugs.length > 1 && (
				<div className="msw-preview__switch">
					{ slugs.map( ( slug ) => (
						<Button
							key={ slug }
							size="small"
							variant="secondary"
							isPressed={ slug === shown }
							onClick={ () => onPoint( slug ) }
						>
							{ eventName( slug, eventTypes ) }
						</Button>
					) ) }
				</div>
			) }
			{ eventType === undefined ? (
				<p className="msw-muted">{ whyNothing( shown ) }</p>
			) : (
				<>
					<h3>{ eventType.name }</h3>
					<p className="msw-muted">{ eventType.description }</p>
					<CodeBlock
						title={ __( 'What the receiver gets', 'multisite-webhooks' ) }
						text={ exampleBody( eventType, format ) }
					/>
				</>
			) }
		</section>
	);
}

function whyNothing( slug: string | undefined ): string {
	return slug === ALL_EVENTS
		? __(
				'Every event is sent with its own payload, also the ones that are added later. The list at the bottom of Webhooks shows them all.',
				'multisite-webhooks'
			)
		: __( 'Choose an event to see what it sends.', 'multisite-webhooks' );
}
