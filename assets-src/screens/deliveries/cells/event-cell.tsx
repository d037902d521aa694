import { __ } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../../data/deliveries';
import { Link } from '../../../components/navigation/link';
import { rowLinkId } from '../../../features/live-log/rows';

/** Links to the delivery. Tests share the log, so they are marked. */
export function EventCell( { delivery }: { delivery: DeliveryInFull } ) {
	return (
		<>
			<Link id={ rowLinkId( delivery.id ) } className="msw-name" to={ { screen: 'delivery', id: delivery.id } }>
				{ delivery.details.event_type_name }
			</Link>
			{ delivery.test && <span className="msw-tag">{ __( 'Test', 'multisite-webhooks' ) }</span> }
		</>
	);
}
