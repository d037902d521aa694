import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/display/icons';

interface Props {
	tone: 'good' | 'late' | 'bad' | 'quiet';
	/** By default a dot. */
	icon?: IconName;
	/** Not yet happened. */
	isPlanned?: boolean;
	children: ReactNode;
}

/** A step of the timeline. */
export function TimelineEntry( { tone, icon, isPlanned = false, children }: Props ) {
	return (
		<li className={ `msw-timeline__entry${ isPlanned ? ' is-planned' : '' }` }>
			<span className={ `msw-timeline__mark is-${ tone }${ icon ? '' : ' is-dot' }` }>
				{ icon && <Icon name={ icon } /> }
			</span>
			<div className="msw-timeline__content">{ children }</div>
		</li>
	);
}
