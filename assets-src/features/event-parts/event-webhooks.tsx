import { __, _n, sprintf } from '@wordpress/i18n';
import { StatusBadge } from '../../components/display/status-badge';
import { Link } from '../../components/navigation/link';
import type { EventInFull } from '../../data/events';

interface Props {
	event: EventInFull;
	/** How many to show; all by default. */
	most?: number;
}

/** Which webhooks got an event, with links to their deliveries. */
export function EventWebhooks( { event, most = Infinity }: Props ) {
	const { deliveries, details } = event;
	const shown = deliveries.slice( 0, most );
	const more = details.webhook_count - shown.length;
	if ( details.webhook_count === 0 ) {
		return <span className="msw-muted">{ __( 'Nobody', 'multisite-webhooks' ) }</span>;
	}
	return (
		<ul className="msw-event-webhooks">
			{ shown.map( ( { id, webhook_name: name, status } ) => (
				<li key={ id }>
					<StatusBadge status={ status } />
					<Link className="msw-quiet-link" to={ { screen: 'delivery', id } }>
						<bdi className="msw-cut">{ name ?? __( 'Deleted webhook', 'multisite-webhooks' ) }</bdi>
					</Link>
				</li>
			) ) }
			{ more > 0 && (
				<li>
					<Link className="msw-quiet-link" to={ { screen: 'event', id: event.id } }>
						{
							/* translators: %d: number of webhooks. */
							sprintf( _n( 'and %d more', 'and %d more', more, 'multisite-webhooks' ), more )
						}
					</Link>
				</li>
			) }
		</ul>
	);
}
