import { Token } from '../../components/combobox/token';
import { unavailableMessage, whyUnavailable } from '../../lib/events/availability';
import { eventName, isUnknownEvent, unknownEvent } from '../../lib/events/event-types';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';

interface Props {
	slug: string;
	eventTypes: readonly EventTypeSummary[];
	onRemove: () => void;
}

/** A chosen event. One that no longer exists stays visible, so that opening and saving the form loses nothing. */
export function EventToken( { slug, eventTypes, onRemove }: Props ) {
	const problem = isUnknownEvent( slug, eventTypes ) ? unknownEvent( slug ) : undefined;
	const reason = whyUnavailable( slug, eventTypes );
	return (
		<Token
			name={ eventName( slug, eventTypes ) }
			problem={ problem }
			caution={ reason === null ? null : unavailableMessage( reason ) }
			onRemove={ onRemove }
		/>
	);
}
