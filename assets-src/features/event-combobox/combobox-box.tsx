import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { MouseEvent } from 'react';
import { optionId } from '../../components/combobox/option';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { EventToken } from './event-token';
import type { Combobox } from './use-combobox';

interface Props {
	id: string;
	combobox: Combobox;
	chosen: readonly string[];
	eventTypes: readonly EventTypeSummary[];
	isInvalid: boolean;
}

/** The tokens and the input. A press anywhere in the box keeps the focus in the input, or moves it there. */
export function ComboboxBox( { id, combobox, chosen, eventTypes, isInvalid }: Props ) {
	const input = useRef< HTMLInputElement >( null );
	const { active, isOpen, options, open } = combobox;
	const hasList = isOpen && options.slugs.length > 0;

	function onPress( event: MouseEvent ) {
		if ( event.target !== input.current ) {
			event.preventDefault();
			input.current?.focus();
			open();
		}
	}

	function remove( slug: string ) {
		combobox.toggle( slug );
		input.current?.focus();
	}

	return (
		<div className="msw-combobox__box" role="presentation" onMouseDown={ onPress }>
			{ chosen.map( ( slug ) => (
				<EventToken key={ slug } slug={ slug } eventTypes={ eventTypes } onRemove={ () => remove( slug ) } />
			) ) }
			<input
				ref={ input }
				id={ id }
				type="text"
				role="combobox"
				autoComplete="off"
				spellCheck={ false }
				placeholder={
					chosen.length === 0 ? __( 'Search or choose an event', 'multisite-webhooks' ) : undefined
				}
				aria-autocomplete="list"
				aria-expanded={ hasList }
				aria-controls={ hasList ? `${ id }-list` : undefined }
				aria-activedescendant={ active === null ? undefined : optionId( active ) }
				aria-invalid={ isInvalid }
				aria-describedby={ `${ id }__help ${ id }-chosen` }
				value={ combobox.search }
				onChange={ ( event ) => combobox.filter( event.target.value ) }
				onClick={ open }
				onKeyDown={ combobox.onKeyDown }
				onBlur={ combobox.close }
			/>
		</div>
	);
}
