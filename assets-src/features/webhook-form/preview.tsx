import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Unavailable } from '../../components/display/unavailable';
import { isOrphaned } from '../../lib/events/availability';
import { ALL_EVENTS, eventName, isUnknownEvent, unknownEvent } from '../../lib/events/event-types';
import { useEventTypes } from '../../data/use-event-types';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/rest.generated';
import { Payload } from './payload';

interface Props {
	chosen: readonly string[];
	/** In the open list; it need not be chosen. */
	highlighted: string | null;
	/** The one of several chosen ones to show. */
	selected: string | null;
	onSelect: ( slug: string ) => void;
	format: Webhook[ 'format' ];
}

/** What the receiver gets, beside the form. */
export function Preview( { chosen, highlighted, selected, onSelect, format }: Props ) {
	const { eventTypes } = useEventTypes();
	const shown = highlighted ?? chosen.find( ( slug ) => slug === selected ) ?? chosen[ 0 ] ?? null;
	const eventType = eventTypes.find( ( one ) => one.slug === shown && ! isOrphaned( one ) );
	return (
		<section
			className={ eventType ? 'msw-card msw-preview' : 'msw-card msw-preview is-empty' }
			aria-labelledby="msw-preview-title"
		>
			<h2 className="msw-preview__kicker" id="msw-preview-title">
				{ __( 'Payload Preview', 'multisite-webhooks' ) }
			</h2>
			{ chosen.length > 1 && (
				<div className="msw-preview__switch">
					{ chosen.map( ( slug ) => (
						<Button
							key={ slug }
							size="small"
							variant="secondary"
							isPressed={ slug === shown }
							onClick={ () => onSelect( slug ) }
						>
							<bdi>{ eventName( slug, eventTypes ) }</bdi>
						</Button>
					) ) }
				</div>
			) }
			{ eventType === undefined ? (
				<p className="msw-muted">{ whyNothing( shown, eventTypes ) }</p>
			) : (
				<>
					<h3>{ eventType.name }</h3>
					<p className="msw-preview__description msw-muted">{ eventType.description }</p>
					{ eventType.availability && <Unavailable reason={ eventType.availability.message } /> }
					<Payload slug={ eventType.slug } format={ format } />
				</>
			) }
		</section>
	);
}

function whyNothing( slug: string | null, eventTypes: readonly EventTypeSummary[] ): string {
	if ( slug === ALL_EVENTS ) {
		return __(
			'Every event is sent with its own payload, including events added later. The bottom of the Webhooks screen lists them all.',
			'multisite-webhooks'
		);
	}
	if ( slug !== null && isUnknownEvent( slug, eventTypes ) ) {
		return unknownEvent( slug );
	}
	return __( 'Choose an event to see what it sends.', 'multisite-webhooks' );
}
