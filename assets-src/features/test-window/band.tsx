import { useEffect, useRef } from '@wordpress/element';
import type { ReactNode } from 'react';
import { Icon } from '../../components/display/icons';

interface Props {
	tone: 'good' | 'bad' | 'late';
	title: string;
	children: ReactNode;
}

/** The result at a glance. Its heading takes the focus, which reads the result aloud. */
export function Band( { tone, title, children }: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );

	return (
		<div className={ `msw-band is-${ tone }` }>
			<Icon name={ tone === 'good' ? 'success' : 'warning' } size={ 32 } />
			<div className="msw-band__words">
				<h2 ref={ heading } tabIndex={ -1 }>
					{ title }
				</h2>
				{ children }
			</div>
		</div>
	);
}
