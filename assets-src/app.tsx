import { NotFound } from './components/navigation/not-found';
import { lazyScreen } from './components/lazy/lazy-screen';
import { preloadList } from './components/data-views/lazy-list';
import { NavigationProvider, useNavigation } from './components/navigation/navigation';
import { Snackbars } from './components/feedback/snackbars';
import { EventTypesProvider } from './data/use-event-types';
import { AddedWebhookProvider } from './features/added-webhook/added-webhook';
import { CloneNotice } from './features/clone-notice';
import { isList, type Route, screenOf } from './lib/routes/route';
import { WebhooksScreen } from './screens/webhooks';

// Webhooks opens most often, so its code comes with this script.
const NewScreen = lazyScreen(
	'new',
	async () => ( await import( /* webpackChunkName: "form" */ './screens/new' ) ).NewScreen
);
const EditScreen = lazyScreen(
	'edit',
	async () => ( await import( /* webpackChunkName: "form" */ './screens/edit' ) ).EditScreen
);
const DeliveriesScreen = lazyScreen(
	'deliveries',
	async () => ( await import( /* webpackChunkName: "deliveries" */ './screens/deliveries' ) ).DeliveriesScreen
);
const DeliveryScreen = lazyScreen(
	'delivery',
	async () => ( await import( /* webpackChunkName: "deliveries" */ './screens/delivery' ) ).DeliveryScreen
);
const EventsScreen = lazyScreen(
	'events',
	async () => ( await import( /* webpackChunkName: "events" */ './screens/events' ) ).EventsScreen
);
const EventScreen = lazyScreen(
	'event',
	async () => ( await import( /* webpackChunkName: "events" */ './screens/event' ) ).EventScreen
);

const CustomScreen = lazyScreen(
	'custom',
	async () => ( await import( /* webpackChunkName: "custom" */ './screens/custom' ) ).CustomScreen
);

export function App() {
	return (
		<NavigationProvider>
			<EventTypesProvider>
				<AddedWebhookProvider>
					<div className="msw">
						<CloneNotice />
						<CurrentScreen />
					</div>
				</AddedWebhookProvider>
			</EventTypesProvider>
			<Snackbars />
		</NavigationProvider>
	);
}

function CurrentScreen() {
	const { route } = useNavigation();
	const key = screenOf( route );
	switch ( route.screen ) {
		case 'webhooks':
			return <WebhooksScreen key={ key } view={ route.view } />;
		case 'new':
			return <NewScreen key={ key } eventType={ route.eventType } copyOf={ route.copyOf } />;
		case 'edit':
			return <EditScreen key={ key } id={ route.id } url={ route.url } field={ route.field } />;
		case 'deliveries':
			return <DeliveriesScreen key={ key } view={ route.view } />;
		case 'delivery':
			return <DeliveryScreen key={ key } id={ route.id } />;
		case 'events':
			return <EventsScreen key={ key } view={ route.view } />;
		case 'event':
			return <EventScreen key={ key } id={ route.id } />;
		case 'custom':
			return <CustomScreen key={ key } id={ route.id } />;
		case 'nothing':
			return <NotFound />;
	}
}

const LAZY: Readonly< Partial< Record< Route[ 'screen' ], { preload: () => void } > > > = {
	new: NewScreen,
	edit: EditScreen,
	deliveries: DeliveriesScreen,
	delivery: DeliveryScreen,
	events: EventsScreen,
	event: EventScreen,
	custom: CustomScreen,
};

/** Loads what a route is about to need. */
export function preload( route: Route ): void {
	LAZY[ route.screen ]?.preload();
	if ( isList( route ) ) {
		preloadList();
	}
}
