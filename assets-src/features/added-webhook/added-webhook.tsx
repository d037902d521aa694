import { createContext, useContext, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import type { WithWarning } from '../../data/request';
import type { Webhook } from '../../types/rest.generated';

export type Added = WithWarning< Webhook >;

type State = readonly [ Added | null, ( added: Added | null ) => void ];

const Context = createContext< State >( [ null, () => undefined ] );

/** Keeps the webhook that was just added, with its secret, until its notice is closed. */
export function AddedWebhookProvider( { children }: { children: ReactNode } ) {
	return <Context.Provider value={ useState< Added | null >( null ) }>{ children }</Context.Provider>;
}

export function useAddedWebhook(): State {
	return useContext( Context );
}
