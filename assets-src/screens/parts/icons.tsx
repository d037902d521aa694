import { Path, SVG } from '@wordpress/components';

const SHAPES = {
	success: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 12.2l2.8 2.8 5.2-5.6',
	warning: 'M12 4 21 20H3L12 4Zm0 6v5m0 2.2v.6',
	clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2.2',
	pause: 'M9 6v12M15 6v12',
	cancelled: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 6l12 12',
	plug: 'M3.5 20.5 8 16m8-8 4.5-4.5M8.2 10.2l5.6 5.6-1.9 1.9a4 4 0 0 1-5.6-5.6l1.9-1.9Zm1.9-1.9 1.8-1.8a4 4 0 0 1 5.6 5.6l-1.8 1.8',
} as const;

export type IconName = keyof typeof SHAPES;

/** Always beside words that say the same, so hidden from screen readers. */
export function Icon( { name, size = 16 }: { name: IconName; size?: number } ) {
	return (
		<SVG
			className="msw-icon"
			width={ size }
			height={ size }
			viewBox="0 0 24 24"
			fill="none"
			stroke="currentColor"
			strokeWidth="2"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
			focusable="false"
		>
			<Path d={ SHAPES[ name ] } />
		</SVG>
	);
}
