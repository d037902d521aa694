import { __ } from '@wordpress/i18n';
import { Link } from '../../components/navigation/link';
import { useNavigation } from '../../components/navigation/navigation';
import { siteName } from '../../components/navigation/site-link';
import type { EventInFull } from '../../data/events';
import { EVENTS } from '../../lib/routes/route';

/** The site that an event is about, with a link to its events; or the network. */
export function EventSite( { event: { site } }: { event: EventInFull } ) {
	const { route } = useNavigation();
	if ( site === null ) {
		return <span className="msw-muted">{ __( 'Network', 'multisite-webhooks' ) }</span>;
	}
	const filters = route.screen === 'events' ? route.view : EVENTS.view;
	const view = { ...filters, site: site.id, cursor: null, newerThan: null };
	return (
		<Link className="msw-quiet-link" to={ { screen: 'events', view } }>
			<bdi className="msw-cut">{ siteName( site.id, site.name === '' ? null : site.name ) }</bdi>
		</Link>
	);
}
