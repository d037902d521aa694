import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { DeliveryLink } from '../../components/navigation/delivery-link';
import { TimelineEntry } from './timeline-entry';

export function ResentAs( { id }: { id: string } ) {
	return (
		<TimelineEntry tone="quiet" icon="again">
			<p>
				{ createInterpolateElement(
					/* translators: <delivery/>: the id of a delivery. */
					__( 'Resent as <delivery/>', 'multisite-webhooks' ),
					{ delivery: <DeliveryLink id={ id } /> }
				) }
			</p>
		</TimelineEntry>
	);
}
