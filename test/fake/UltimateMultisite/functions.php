<?php
/**
 * Functions about events.
 */

declare(strict_types=1);

use WP_Ultimo\Managers\Event_Manager;
use WP_Ultimo\Managers\Payloads;
use WP_Ultimo\Models\Base_Model;
use WP_Ultimo\Models\Event;

function WP_Ultimo(): string {
	return \WP_Ultimo::VERSION;
}

function wu_get_version(): string {
	return \WP_Ultimo::VERSION;
}

function wu_get_session( string $name ): \WP_Ultimo\Session {
	return \WP_Ultimo\Session::of( $name );
}

/** @param array<string, mixed> $payload */
function wu_do_event( string $slug, array $payload ): bool {
	return Event_Manager::get_instance()->do_event( $slug, $payload );
}

/** @param array<string, mixed> $args */
function wu_register_event_type( string $slug, array $args ): bool {
	return Event_Manager::get_instance()->register_event( $slug, $args );
}

/** @return array<string, array<string, mixed>> */
function wu_get_event_types(): array {
	return Event_Manager::get_instance()->get_events();
}

/** @return array<string, mixed> */
function wu_generate_event_payload( string $name, Base_Model|false $model = false ): array {
	return Payloads::generate( $name, $model );
}

/** @return array<array-key, mixed> */
function wu_maybe_lazy_load_payload( mixed $payload ): array {
	$resolved = is_callable( $payload ) ? (array) $payload() : (array) $payload;

	$resolved['wu_version'] = wu_get_version();
	return $resolved;
}

/** @param array<string, mixed> $data */
function wu_create_event( array $data ): Event|WP_Error {
	$event = new Event( $data );
	$saved = $event->save();
	return is_wp_error( $saved ) ? $saved : $event;
}
