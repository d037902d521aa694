import { useEffect, useRef } from '@wordpress/element';
import { __, isRTL } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { DELIVERIES, type Route, WEBHOOKS } from '../../lib/routes/route';
import { settings } from '../../lib/settings';
import { Link } from './link';
import { useNavigation } from './navigation';

interface Props {
	title: string;
	/** Beside the title. */
	children?: ReactNode;
	/** The list that a screen belongs to, and the way back there; a list itself has the switch to the other one. */
	back?: 'webhooks' | 'deliveries';
}

/** The title; after a change of route it has the focus and the window's title follows it. */
export function Head( { title, children, back }: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	const { hasMoved } = useNavigation();

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
			{ back && (
				<Link to={ back === 'webhooks' ? WEBHOOKS : DELIVERIES } className="msw-back">
					<span aria-hidden="true">{ isRTL() ? '›' : '‹' }</span> { nameOf( back ) }
				</Link>
			) }
			<div className="msw-head__line">
				<h1 ref={ heading } tabIndex={ -1 }>
					{ title }
				</h1>
				{ children }
				{ ! back && <Lists /> }
			</div>
		</div>
	);
}

/** The two lists. Links and not tabs, for each has an address. */
function Lists() {
	return (
		<nav className="msw-lists" aria-label={ __( 'Lists', 'multisite-webhooks' ) }>
			<ListLink to={ WEBHOOKS } />
			<ListLink to={ DELIVERIES } />
		</nav>
	);
}

function ListLink( { to }: { to: Route & { screen: 'webhooks' | 'deliveries' } } ) {
	const { route } = useNavigation();
	const isCurrent = route.screen === to.screen;
	return (
		<Link to={ to } { ...( isCurrent ? { 'aria-current': 'page' as const } : {} ) }>
			{ nameOf( to.screen ) }
		</Link>
	);
}

function windowTitle( title: string ): string {
	const parts = [ title, nameOf( 'webhooks' ), settings().network ].filter( Boolean );
	return [ ...new Set( parts ) ].join( ' ‹ ' );
}

function nameOf( list: 'webhooks' | 'deliveries' ): string {
	return list === 'webhooks' ? __( 'Webhooks', 'multisite-webhooks' ) : __( 'Deliveries', 'multisite-webhooks' );
}
