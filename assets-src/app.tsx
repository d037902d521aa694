import { useState } from '@wordpress/element';
import { loadEventTypes } from './data/event-types';
import type { Answer } from './data/request';
import { useCollection } from './data/use-collection';
import { hrefOf } from './lib/route';
import { EditScreen } from './screens/edit';
import { NewScreen } from './screens/new';
import { NavigationProvider, useNavigation } from './screens/parts/navigation';
import { NothingHere } from './screens/parts/nothing-here';
import { Snackbars } from './screens/parts/snackbars';
import { WebhooksScreen } from './screens/webhooks';
import type { Webhook } from './types/webhook.generated';

const WHOLE_CATALOGUE = {};

export function App() {
	return (
		<NavigationProvider>
			<div className="msw">
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
	const screenKey = hrefOf( route );

	switch ( route.screen ) {
		case 'webhooks':
			return (
				<WebhooksScreen
					key={ screenKey }
					page={ route.page }
					eventTypes={ eventTypes }
					added={ added }
					onDismissAdded={ () => setAdded( null ) }
				/>
			);
		case 'new':
			return (
				<NewScreen
					key={ screenKey }
					eventType={ route.eventType }
					eventTypes={ eventTypes }
					onAdded={ setAdded }
				/>
			);
		case 'edit':
			return <EditScreen key={ screenKey } id={ route.id } eventTypes={ eventTypes } />;
		case 'nothing':
			return <NothingHere />;
	}
}
