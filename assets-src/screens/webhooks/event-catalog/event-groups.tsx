import type { Group } from '../../../lib/events/event-types';
import { EventRow } from './event-row';
import type { OpenEvent } from './use-event-address';

export function EventGroups( { groups, open }: { groups: readonly Group[]; open: OpenEvent } ) {
	return (
		<>
			<ul className="msw-events__groups">
				{ groups.map( ( { key, label, eventTypes } ) => (
					<li key={ key }>
						<a href={ `#${ headingId( key ) }` }>{ label }</a> { eventTypes.length }
					</li>
				) ) }
			</ul>
			{ groups.map( ( { key, label, eventTypes } ) => (
				<div key={ key } className="msw-events__group">
					<h3 id={ headingId( key ) }>{ label }</h3>
					<div className="msw-card">
						{ eventTypes.map( ( eventType ) => (
							<EventRow
								key={ eventType.slug }
								eventType={ eventType }
								openRound={ eventType.slug === open.slug ? open.round : null }
							/>
						) ) }
					</div>
				</div>
			) ) }
		</>
	);
}

function headingId( groupKey: string ): string {
	return `msw-events-${ groupKey }`;
}
