import { __, sprintf } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../data/deliveries';
import { DELIVERIES } from '../../lib/routes/route';
import { firstPageOf } from '../../lib/routes/deliveries-view';
import { Link } from './link';
import { useNavigation } from './navigation';

/** The site that an event is about, with a link to its deliveries; or the network. */
export function SiteLink( { delivery }: { delivery: DeliveryInFull } ) {
	const { route } = useNavigation();
	const { site, details } = delivery;
	if ( site === null ) {
		return <span className="msw-muted">{ __( 'Network', 'multisite-webhooks' ) }</span>;
	}
	const filters = route.screen === 'deliveries' ? route.view : DELIVERIES.view;
	return (
		<Link className="msw-quiet-link" to={ { screen: 'deliveries', view: { ...firstPageOf( filters ), site } } }>
			<bdi>{ siteName( site, details.site_name ) }</bdi>
		</Link>
	);
}

export function siteName( id: number, name: string | null ): string {
	/* translators: %d: ID of a site without a known name. */
	return name ?? sprintf( __( 'Site %d', 'multisite-webhooks' ), id );
}
