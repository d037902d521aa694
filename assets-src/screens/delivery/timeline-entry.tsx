import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/display/icons';

interface Props {
	tone: 'good' | 'late' | 'bad' | 'quiet';
	/** Without one it is a plain dot. */
	icon?: IconName;
	/** Something that is still to come. */
	isPlanned?: boolean;
	children: ReactNode;
}

/** One step of the timeline, with its mark at the start. */
export function Entry( { tone, icon, isPlanned = false, children }: Props ) {
	return (
		<li className={ `msw-timeline__entry${ isPlanned ? ' is-planned' : '' }` }>
			<span className={ `msw-timeline__mark is-${ tone }${ icon ? '' : ' is-dot' }` }>
				{ icon && <Icon name={ icon } /> }
			</span>
			<div className="msw-timeline__content">{ children }</div>
		</li>
	);
}
