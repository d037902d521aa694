import { BaseControl } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { MouseEvent } from 'react';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { useAnnouncedCount } from '../../hooks/use-announced-count';
import { FieldHelp } from '../../components/forms/field-help';
import { fieldId } from '../webhook-form/use-webhook-form';
import { EventList, optionId } from './event-list';
import { Token } from './event-token';
import { useCombobox } from './use-combobox';
import { chosenInWords } from './messages';

interface Props {
	chosen: readonly string[];
	error: string | undefined;
	eventTypes: readonly EventTypeSummary[];
	onChange: ( chosen: readonly string[] ) => void;
	/** Must be stable. */
	onPoint: ( slug: string | null ) => void;
}

const ID = fieldId( 'event_types' );
const LIST_ID = `${ ID }-list`;
const CHOSEN_ID = `${ ID }-chosen`;

/** Chosen events as tokens, and an input that opens a list of all to search and tick. */
export function EventCombobox( { chosen, error, eventTypes, onChange, onPoint }: Props ) {
	const root = useRef< HTMLDivElement >( null );
	const input = useRef< HTMLInputElement >( null );
	const combobox = useCombobox( { chosen, eventTypes, onChange, onPoint } );
	const { isOpen, search, active, options, open, close } = combobox;
	const hasOptions = options.slugs.length > 0;
	useOutsidePress( root, isOpen, close );
	useAnnouncedCount( search, options.slugs.length );

	/** The whole box is the field; a press beside the input keeps or gives it the focus. */
	function onPressBox( event: MouseEvent ) {
		if ( event.target !== input.current ) {
			event.preventDefault();
			input.current?.focus();
			open();
		}
	}

	return (
		<BaseControl
			id={ ID }
			label={ __( 'Event', 'multisite-webhooks' ) }
			help={
				<FieldHelp error={ error }>
					{ __(
						'Choose one, several, or all. The payload of the one you point at shows beside it.',
						'multisite-webhooks'
					) }
				</FieldHelp>
			}
			className={ error === undefined ? '' : 'has-error' }
			__nextHasNoMarginBottom
		>
			<div className="msw-combobox" ref={ root }>
				<div className="msw-combobox__box" role="presentation" onMouseDown={ onPressBox }>
					{ chosen.map( ( slug ) => (
						<Token
							key={ slug }
							slug={ slug }
							eventTypes={ eventTypes }
							onRemove={ () => {
								combobox.toggle( slug );
								input.current?.focus();
							} }
						/>
					) ) }
					<input
						ref={ input }
						id={ ID }
						type="text"
						role="combobox"
						autoComplete="off"
						spellCheck={ false }
						placeholder={
							chosen.length === 0 ? __( 'Search or choose an event', 'multisite-webhooks' ) : undefined
						}
						aria-autocomplete="list"
						aria-expanded={ isOpen && hasOptions }
						aria-controls={ isOpen && hasOptions ? LIST_ID : undefined }
						aria-activedescendant={ active === null ? undefined : optionId( active ) }
						aria-invalid={ error !== undefined }
						aria-describedby={ `${ ID }__help ${ CHOSEN_ID }` }
						value={ search }
						onChange={ ( event ) => combobox.filter( event.target.value ) }
						onClick={ open }
						onKeyDown={ combobox.onKeyDown }
						onBlur={ close }
					/>
				</div>
				<span id={ CHOSEN_ID } hidden>
					{ chosenInWords( chosen, eventTypes ) }
				</span>
				{ isOpen && (
					<EventList
						id={ LIST_ID }
						combobox={ combobox }
						chosen={ chosen }
						isLoading={ eventTypes.length === 0 }
					/>
				) }
			</div>
		</BaseControl>
	);
}

/** On touch screens a press elsewhere need not take the focus away. */
function useOutsidePress( root: { readonly current: HTMLElement | null }, isOpen: boolean, close: () => void ): void {
	const latest = useRef( close );
	latest.current = close;
	useEffect( () => {
		if ( ! isOpen ) {
			return undefined;
		}
		function onPress( event: PointerEvent ) {
			if ( event.target instanceof Node && ! root.current?.contains( event.target ) ) {
				latest.current();
			}
		}
		document.addEventListener( 'pointerdown', onPress );
		return () => document.removeEventListener( 'pointerdown', onPress );
	}, [ isOpen, root ] );
}
