import { useEffect, useRef } from '@wordpress/element';
import { __, isRTL } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { WEBHOOKS } from '../../lib/route';
import { settings } from '../../lib/settings';
import { Link } from './link';
import { useNavigation } from './navigation';

interface Props {
	title: string;
	/** Beside the title. */
	children?: ReactNode;
	/** Sub-screens have a way back. */
	isSubScreen?: boolean;
}

/** The title; after a change of route it has the focus and the window's title follows it. */
export function Head( { title, children, isSubScreen = false }: Props ) {
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
		<header className="msw-head">
			{ isSubScreen && (
				<Link to={ WEBHOOKS } className="msw-back">
					<span aria-hidden="true">{ isRTL() ? '›' : '‹' }</span> { screenName() }
				</Link>
			) }
			<div className="msw-head__line">
				<h1 ref={ heading } tabIndex={ -1 }>
					{ title }
				</h1>
				{ children }
			</div>
		</header>
	);
}

function windowTitle( title: string ): string {
	const parts = [ title, screenName(), settings().network ].filter( Boolean );
	return [ ...new Set( parts ) ].join( ' ‹ ' );
}

function screenName(): string {
	return __( 'Webhooks', 'multisite-webhooks' );
}
