import { __, sprintf } from '@wordpress/i18n';
import { eventName, isUnknownEvent, unknownEvent } from '../../lib/events/event-types';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { Icon } from '../../components/display/icons';

interface Props {
	slug: string;
	eventTypes: readonly EventTypeSummary[];
	onRemove: () => void;
}

/** A chosen event. One that no longer exists stays visible, so that opening and saving the form loses nothing. */
export function EventToken( { slug, eventTypes, onRemove }: Props ) {
	const name = eventName( slug, eventTypes );
	const isUnknown = isUnknownEvent( slug, eventTypes );
	return (
		<span
			className={ isUnknown ? 'msw-token is-bad' : 'msw-token' }
			title={ isUnknown ? unknownEvent( slug ) : undefined }
		>
			{ isUnknown && <Icon name="warning" /> }
			<bdi className="msw-token__name">{ name }</bdi>
			<button
				type="button"
				/* translators: %s: name of an event. */
				aria-label={ sprintf( __( 'Remove %s', 'multisite-webhooks' ), name ) }
				onMouseDown={ ( event ) => {
					event.preventDefault(); // The focus and the list stay as they are.
					event.stopPropagation();
				} }
				onClick={ onRemove }
			>
				<Icon name="close" size={ 14 } />
			</button>
		</span>
	);
}
