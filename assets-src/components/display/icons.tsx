import { Path, SVG } from '@wordpress/components';

const SHAPES = {
	success: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 12.2l2.8 2.8 5.2-5.6',
	warning: 'M12 4 21 20H3L12 4Zm0 6v5m0 2.2v.6',
	clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2.2',
	pause: 'M9 6v12M15 6v12',
	play: 'M8 5.5v13l10.5-6.5L8 5.5Z',
	bin: 'M5 7h14M10 7V4.5h4V7m-7 0 .8 12.5h8.4L17 7m-7 4v5m4-5v5',
	cancelled: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 6l12 12',
	copy: 'M9 9h11v11H9V9ZM5.5 15H4V4h11v1.5',
	chevron: 'm7 10 5 5 5-5',
	close: 'M6 6l12 12M18 6 6 18',
	check: 'M5 12.5l4.5 4.5L19 7.5',
	again: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5',
	link: 'M9.5 7.5H7a4.5 4.5 0 0 0 0 9h2.5m5-9H17a4.5 4.5 0 0 1 0 9h-2.5M8.5 12h7',
	plug: 'M3.5 20.5 8 16m8-8 4.5-4.5M8.2 10.2l5.6 5.6-1.9 1.9a4 4 0 0 1-5.6-5.6l1.9-1.9Zm1.9-1.9 1.8-1.8a4 4 0 0 1 5.6 5.6l-1.8 1.8',
} as const;

export type IconName = keyof typeof SHAPES;

/** Always beside text that says the same, so hidden from screen readers. */
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

/** For components that take an icon. */
export function icon( name: IconName ) {
	return <Icon name={ name } size={ 24 } />;
}
