import { unavailableMessage } from '../../lib/events/availability';
import { Icon } from './icons';

/** Why an event, or all events of a webhook, can't happen now. */
export function Unavailable( { reason }: { reason: string } ) {
	return (
		<span className="msw-unavailable">
			<Icon name="warning" size={ 16 } /> <span>{ unavailableMessage( reason ) }</span>
		</span>
	);
}
