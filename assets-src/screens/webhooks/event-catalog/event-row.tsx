import { memo, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { EventTypeSummary } from '../../../lib/events/event-type-summary';
import { Unavailable } from '../../../components/display/unavailable';
import { EventDetails } from './event-details';

interface Props {
	eventType: EventTypeSummary;
	/** A number if the address names this event; each new number opens it again. */
	openRound: number | null;
}

/** Native details, so that the browser can find it. Its contents are loaded when it is first opened. */
export const EventRow = memo( ( { eventType, openRound }: Props ) => {
	const [ isOpen, setIsOpen ] = useState( openRound !== null );
	const { slug, name, description, group, source, availability } = eventType;

	useEffect( () => {
		if ( openRound !== null ) {
			setIsOpen( true );
		}
	}, [ openRound ] );

	return (
		<details
			className="msw-event"
			id={ `event-${ slug }` }
			open={ isOpen }
			onToggle={ ( event ) => setIsOpen( event.currentTarget.open ) }
		>
			<summary>
				<bdi className="msw-event__name">{ name }</bdi> <code dir="ltr">{ slug }</code>
				{ source === 'custom' && group !== 'custom' && (
					<span className="msw-muted"> { __( 'from another plugin', 'multisite-webhooks' ) }</span>
				) }
				<span className="msw-event__description">{ description }</span>
				{ availability && <Unavailable reason={ availability.message } /> }
			</summary>
			{ isOpen && <EventDetails slug={ slug } /> }
		</details>
	);
} );
