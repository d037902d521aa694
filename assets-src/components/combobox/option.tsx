import type { ReactNode } from 'react';
import { Icon } from '../display/icons';

interface Props {
	/** Of the option; its element's ID is made of it. */
	value: string;
	name: string;
	description: string;
	/** Below the description. */
	caution?: ReactNode;
	isActive: boolean;
	isChosen: boolean;
	/** Chosen by an option that stands for all. */
	isImplied?: boolean;
	onHover: () => void;
	onToggle: () => void;
}

export function optionId( value: string ): string {
	return `msw-option-${ value }`;
}

/** Never has the focus: the input keeps it and handles the keys. */
export function Option( {
	value,
	name,
	description,
	caution,
	isActive,
	isChosen,
	isImplied = false,
	onHover,
	onToggle,
}: Props ) {
	const id = optionId( value );
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
			<span className="msw-option__words" id={ `${ id }-description` } aria-hidden="true">
				<span className="msw-option__description">{ description }</span>
				{ caution }
			</span>
		</div>
	);
}
