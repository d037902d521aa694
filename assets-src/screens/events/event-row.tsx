import { memo, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { EventType } from '../../types/event-type.generated';
import { EventDetails } from './event-details';

interface Props {
	eventType: EventType;
	/** A number when the address names this event; each new number opens it again. */
	openRound: number | null;
}

/** Native details, so that it works and is found without our script. What it holds is made while it is open: sixty tinted payloads would slow the page. */
export const EventRow = memo( ( { eventType, openRound }: Props ) => {
	const [ isOpen, setIsOpen ] = useState( openRound !== null );
	const { slug, name, description, source } = eventType;

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
				<span className="msw-event__name">{ name }</span> <code>{ slug }</code>
				{ source === 'custom' && (
					<span className="msw-muted"> { __( 'from another plugin', 'multisite-webhooks' ) }</span>
				) }
				<span className="msw-event__description">{ description }</span>
			</summary>
			{ isOpen && <EventDetails eventType={ eventType } /> }
		</details>
	);
} );
