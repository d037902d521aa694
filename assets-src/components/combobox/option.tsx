import { Icon } from '../../components/display/icons';

interface Props {
	slug: string;
	name: string;
	description: string;
	isActive: boolean;
	isChosen: boolean;
	/** Chosen by "All events". */
	isImplied: boolean;
	onHover: () => void;
	onToggle: () => void;
}

export function optionId( slug: string ): string {
	return `msw-event-option-${ slug }`;
}

/** Never has the focus: the input keeps it and handles the keys. */
export function EventOption( { slug, name, description, isActive, isChosen, isImplied, onHover, onToggle }: Props ) {
	const id = optionId( slug );
	const isTicked = isChosen || isImplied;
	const classes = [
		'msw-option',
		...( isActive ? [ 'is-active' ] : [] ),
		...( isTicked ? [ 'is-ticked' ] : [] ),
		...( isImplied ? [ 'is-implied' ] : [] ),
	];
	return (
		// eslint-disable-next-line jsx-a11y/click-events-have-key-events -- see above.
		<div
			id={ id }
			role="option"
			className={ classes.join( ' ' ) }
			aria-selected={ isTicked }
			aria-describedby={ `${ id }-description` }
			tabIndex={ -1 }
			// A row that scrolls under a resting pointer is not highlighted.
			onMouseMove={ ( { movementX, movementY } ) => {
				if ( ! isActive && ! ( movementX === 0 && movementY === 0 ) ) {
					onHover();
				}
			} }
			onClick={ onToggle }
		>
			<span className="msw-option__box">{ isTicked && <Icon name="check" /> }</span>
			<span className="msw-option__name">{ name }</span>
			<span className="msw-option__description" id={ `${ id }-description` } aria-hidden="true">
				{ description }
			</span>
		</div>
	);
}
