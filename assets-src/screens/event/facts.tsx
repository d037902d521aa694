import { __ } from '@wordpress/i18n';
import { CopyId } from '../../components/display/copy-id';
import { ExactTime } from '../../components/display/exact-time';
import { Fact } from '../../components/display/fact';
import type { EventInFull } from '../../data/events';
import { EventSite } from '../../features/event-parts/event-site';

export function Facts( { event }: { event: EventInFull } ) {
	const { summary, person } = event.details;
	return (
		<aside className="msw-card msw-delivery__facts" aria-label={ __( 'Facts', 'multisite-webhooks' ) }>
			<dl>
				{ summary !== '' && <Fact label={ __( 'Summary', 'multisite-webhooks' ) }>{ summary }</Fact> }
				<Fact label={ __( 'Type', 'multisite-webhooks' ) }>
					<code dir="ltr">{ event.type }</code>
				</Fact>
				<Fact label={ __( 'When', 'multisite-webhooks' ) }>
					<ExactTime time={ event.timestamp } />
				</Fact>
				<Fact label={ __( 'Site', 'multisite-webhooks' ) }>
					<EventSite event={ event } />
				</Fact>
				{ person !== null && <Fact label={ __( 'Person', 'multisite-webhooks' ) }>{ person }</Fact> }
				<Fact label={ __( 'Event', 'multisite-webhooks' ) }>
					<CopyId id={ event.id } name={ __( 'Copy the event ID', 'multisite-webhooks' ) } />
				</Fact>
			</dl>
		</aside>
	);
}
