import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { DeliveryWithAttempts } from '../../data/deliveries';
import { ExactTime } from '../../components/display/exact-time';
import { SiteLink } from '../../components/navigation/site-link';
import { TimelineEntry } from './timeline-entry';

/** The event that the delivery is about. */
export function Origin( { delivery }: { delivery: DeliveryWithAttempts } ) {
	return (
		<TimelineEntry tone="quiet">
			<p>
				{ createInterpolateElement( sentence( delivery ), {
					event: <strong>{ delivery.details.event_type_name }</strong>,
					site: <SiteLink delivery={ delivery } />,
				} ) }{ ' ' }
				<ExactTime time={ delivery.created_at } />
			</p>
		</TimelineEntry>
	);
}

function sentence( { test, site }: DeliveryWithAttempts ): string {
	if ( test ) {
		/* translators: <event/>: name of an event. */
		return __( 'A test of <event/> was sent', 'multisite-webhooks' );
	}
	if ( site === null ) {
		/* translators: <event/>: name of an event. */
		return __( '<event/> happened on the network', 'multisite-webhooks' );
	}
	/* translators: <event/>: name of an event, <site/>: name of a site. */
	return __( '<event/> happened on <site/>', 'multisite-webhooks' );
}
