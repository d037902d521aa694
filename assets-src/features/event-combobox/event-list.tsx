import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { ALL_EVENTS, eventName } from '../../lib/events/event-types';
import { EventOption } from './event-option';
import type { Combobox } from './use-combobox';

interface Props {
	id: string;
	combobox: Combobox;
	chosen: readonly string[];
	isLoading: boolean;
}

export function EventList( { id, combobox, chosen, isLoading }: Props ) {
	const { options, search, active, isByKeys } = combobox;
	const popup = useRef< HTMLDivElement >( null );

	useEffect( () => {
		popup.current?.scrollIntoView( { block: 'nearest' } );
	}, [] );
	useEffect( () => {
		if ( isByKeys && active !== null ) {
			document.getElementById( optionId( active ) )?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ active, isByKeys ] );

	function propsOf( slug: string ) {
		return {
			id: optionId( slug ),
			isActive: slug === active,
			isChosen: chosen.includes( slug ),
			isImplied: slug !== ALL_EVENTS && chosen.includes( ALL_EVENTS ),
			onHover: () => combobox.hover( slug ),
			onToggle: () => combobox.toggle( slug ),
		};
	}

	return (
		// A press keeps the focus in the input.
		<div
			className="msw-combobox__popup"
			ref={ popup }
			role="presentation"
			onMouseDown={ ( event ) => event.preventDefault() }
		>
			{ options.slugs.length === 0 ? (
				<p className="msw-muted">{ isLoading ? loading() : noMatch( search ) }</p>
			) : (
				<div
					id={ id }
					role="listbox"
					aria-multiselectable
					aria-label={ __( 'Choices', 'multisite-webhooks' ) }
					tabIndex={ -1 }
				>
					{ options.hasAll && (
						<EventOption
							{ ...propsOf( ALL_EVENTS ) }
							name={ eventName( ALL_EVENTS, [] ) }
							description={ __( 'Also the ones that are added later.', 'multisite-webhooks' ) }
						/>
					) }
					{ options.groups.map( ( { key, label, eventTypes } ) => (
						<div key={ key } role="group" aria-label={ label }>
							<div className="msw-combobox__group" aria-hidden="true">
								{ label }
							</div>
							{ eventTypes.map( ( { slug, name, description } ) => (
								<EventOption
									key={ slug }
									{ ...propsOf( slug ) }
									name={ name }
									description={ description }
								/>
							) ) }
						</div>
					) ) }
				</div>
			) }
		</div>
	);
}

export function optionId( slug: string ): string {
	return `msw-event-option-${ slug }`;
}

function loading(): string {
	return __( 'Loading the events…', 'multisite-webhooks' );
}

function noMatch( search: string ): string {
	/* translators: %s: what was searched for. */
	return sprintf( __( 'No event matches “%s”', 'multisite-webhooks' ), search );
}
