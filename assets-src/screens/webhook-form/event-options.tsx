import { __, sprintf } from '@wordpress/i18n';
import { ALL_EVENTS, groupsOf } from '../../lib/event-types';
import type { EventType } from '../../types/event-type.generated';

interface Props {
	eventTypes: readonly EventType[];
	value: string;
	/** What the other selects hold. */
	taken: readonly string[];
	hasAll: boolean;
}

export function EventOptions( { eventTypes, value, taken, hasAll }: Props ) {
	const isUnknown =
		value !== '' && value !== ALL_EVENTS && ! eventTypes.some( ( eventType ) => eventType.slug === value );
	return (
		<>
			<option value="">{ __( 'Choose an event…', 'multisite-webhooks' ) }</option>
			{ hasAll && <option value={ ALL_EVENTS }>{ __( 'All events', 'multisite-webhooks' ) }</option> }
			{ isUnknown && <option value={ value }>{ unknownName( value, eventTypes ) }</option> }
			{ groupsOf( eventTypes ).map( ( group ) => (
				<optgroup key={ group.key } label={ group.label }>
					{ group.eventTypes.map( ( { slug, name } ) => (
						<option key={ slug } value={ slug } disabled={ slug !== value && taken.includes( slug ) }>
							{ name }
						</option>
					) ) }
				</optgroup>
			) ) }
		</>
	);
}

/** Kept in the select, so that opening and saving the form loses nothing. */
function unknownName( slug: string, eventTypes: readonly EventType[] ): string {
	if ( eventTypes.length === 0 ) {
		return slug;
	}
	/* translators: %s: name of an event in code, such as foo_bar. */
	return sprintf( __( '%s (does not exist any more)', 'multisite-webhooks' ), slug );
}
