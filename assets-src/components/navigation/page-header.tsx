import { useEffect, useRef } from '@wordpress/element';
import { __, isRTL } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { DELIVERIES, EVENTS, type Route, type Screen, WEBHOOKS } from '../../lib/routes/route';
import { settings } from '../../lib/settings';
import { Link } from './link';
import { useNavigation } from './navigation';

interface Props {
	screen: Screen;
	/** By default the name of the screen. */
	title?: string | undefined;
	/** Beside the title. */
	children?: ReactNode;
}

type ListRoute = Route & { screen: 'webhooks' | 'deliveries' | 'events' };

/** As Screen.php prints them. */
const TITLES: Readonly< Record< Screen, string > > = {
	webhooks: __( 'Webhooks', 'multisite-webhooks' ),
	new: __( 'Add New Webhook', 'multisite-webhooks' ),
	edit: __( 'Edit Webhook', 'multisite-webhooks' ),
	deliveries: __( 'Deliveries', 'multisite-webhooks' ),
	delivery: __( 'Delivery', 'multisite-webhooks' ),
	events: __( 'Events', 'multisite-webhooks' ),
	event: __( 'Event', 'multisite-webhooks' ),
	custom: __( 'Custom Event', 'multisite-webhooks' ),
	nothing: __( 'Page Not Found', 'multisite-webhooks' ),
};

/** The list that a screen leads back to. */
const PARENTS: Readonly< Partial< Record< Screen, ListRoute > > > = {
	new: WEBHOOKS,
	edit: WEBHOOKS,
	custom: WEBHOOKS,
	delivery: DELIVERIES,
	event: EVENTS,
};

/** After a change of screen, the title has the focus. The title of the window follows it. */
export function PageHeader( { screen, title = TITLES[ screen ], children }: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	const { hasMoved } = useNavigation();
	const parent = PARENTS[ screen ];

	useEffect( () => {
		document.title = windowTitle( title );
	}, [ title ] );

	useEffect( () => {
		if ( hasMoved ) {
			heading.current?.focus( { preventScroll: true } );
		}
	}, [ hasMoved ] );

	return (
		<div className="msw-head">
			{ parent && (
				<Link to={ parent } className="msw-back">
					<span aria-hidden="true">{ isRTL() ? '›' : '‹' }</span> { TITLES[ parent.screen ] }
				</Link>
			) }
			<div className="msw-head__line">
				<h1 ref={ heading } tabIndex={ -1 }>
					{ title }
				</h1>
				{ children }
				{ ! parent && <ListSwitch /> }
			</div>
		</div>
	);
}

/** Links and not tabs, because each list has an address. */
function ListSwitch() {
	const { route } = useNavigation();
	return (
		<nav className="msw-lists" aria-label={ __( 'Views', 'multisite-webhooks' ) }>
			{ [ WEBHOOKS, DELIVERIES, EVENTS ].map( ( list ) => (
				<Link
					key={ list.screen }
					to={ list }
					{ ...( route.screen === list.screen ? { 'aria-current': 'page' as const } : {} ) }
				>
					{ TITLES[ list.screen ] }
				</Link>
			) ) }
		</nav>
	);
}

function windowTitle( title: string ): string {
	const parts = [ title, TITLES.webhooks, settings().network ].filter( Boolean );
	return [ ...new Set( parts ) ].join( ' ‹ ' );
}
