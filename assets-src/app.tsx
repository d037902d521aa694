import { useState } from '@wordpress/element';
import { loadEventTypes } from './data/event-types';
import type { Answer } from './data/request';
import { useCollection } from './data/use-collection';
import { screenOf } from './lib/routes/route';
import { DeliveriesScreen } from './screens/deliveries';
import { DeliveryScreen } from './screens/delivery';
import { EditScreen } from './screens/edit';
import { NewScreen } from './screens/new';
import { CopyNotice } from './features/clone-notice';
import { NavigationProvider, useNavigation } from './components/navigation/navigation';
import { NothingHere } from './components/navigation/not-found';
import { Snackbars } from './components/feedback/snackbars';
import { WebhooksScreen } from './screens/webhooks';
import type { Webhook } from './types/webhook.generated';

const WHOLE_CATALOGUE = {};

export function App() {
	return (
		<NavigationProvider>
			<div className="msw">
				<CopyNotice />
				<Screen />
			</div>
			<Snackbars />
		</NavigationProvider>
	);
}

/** The catalogue is loaded once for all screens. What was added stays in sight until it is closed: it holds the secret. */
function Screen() {
	const { route } = useNavigation();
	const { collection: eventTypes } = useCollection( loadEventTypes, WHOLE_CATALOGUE );
	const [ added, setAdded ] = useState< Answer< Webhook > | null >( null );
	const key = screenOf( route );

	switch ( route.screen ) {
		case 'webhooks':
			return (
				<WebhooksScreen
					key={ key }
					view={ route.view }
					eventTypes={ eventTypes }
					added={ added }
					onDismissAdded={ () => setAdded( null ) }
				/>
			);
		case 'new':
			return (
				<NewScreen
					key={ key }
					eventType={ route.eventType }
					copyOf={ route.copyOf }
					eventTypes={ eventTypes }
					onAdded={ setAdded }
				/>
			);
		case 'edit':
			return <EditScreen key={ key } id={ route.id } url={ route.url } eventTypes={ eventTypes } />;
		case 'deliveries':
			return <DeliveriesScreen key={ key } view={ route.view } eventTypes={ eventTypes } />;
		case 'delivery':
			return <DeliveryScreen key={ key } id={ route.id } />;
		case 'nothing':
			return <NothingHere />;
	}
}
