import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { DeliveryLink } from '../../components/navigation/delivery-link';
import { Entry } from './timeline-entry';

export function SentAgain( { id }: { id: string } ) {
	return (
		<Entry tone="quiet" icon="again">
			<p>
				{ createInterpolateElement(
					/* translators: <delivery/>: the id of a delivery. */
					__( 'Sent again as <delivery/>', 'multisite-webhooks' ),
					{ delivery: <DeliveryLink id={ id } /> }
				) }
			</p>
		</Entry>
	);
}
