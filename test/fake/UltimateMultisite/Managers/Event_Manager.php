<?php

declare(strict_types=1);

namespace WP_Ultimo\Managers;

use WP_Ultimo\Models\Base_Model;
use WP_Ultimo\Models\Event;

/** Registers, fires and logs events. */
final class Event_Manager {

	/** Changes that are not logged. */
	private const EXCLUDED = [ 'meta', 'last_login', 'ips', 'query_class', 'settings' ];

	private static ?self $instance = null;

	/** @var array<string, array<string, mixed>> */
	private array $events = [];

	/** @var list<string> Models whose events are fired: none, for they are registered too late. */
	private array $models = [];

	public static function get_instance(): self {
		self::$instance ??= new self();
		return self::$instance;
	}

	public function init(): void {
		add_action( 'init', $this->register_all_events( ... ) );
		add_action( 'wu_model_post_save', $this->log_transitions( ... ), 10, 4 );
	}

	public static function register_model_events( string $model ): void {
		self::get_instance()->models[] = $model;
	}

	public function register_all_events(): void {
		foreach ( Event_Types::all() as $slug => $type ) {
			$this->register_event( $slug, $type );
		}
		foreach ( $this->models as $model ) {
			$example = static fn (): array => Payloads::of_model( $model );
			$this->register_event( "{$model}_created", Event_Types::type( ucfirst( $model ) . ' Created', $example ) );
			$this->register_event( "{$model}_updated", Event_Types::type( ucfirst( $model ) . ' Updated', $example ) );
			add_action( "wu_{$model}_post_save", $this->dispatch_base_model_event( ... ), 10, 3 );
		}
		do_action( 'wu_register_all_events' );
	}

	/** @param array<string, mixed> $type */
	public function register_event( string $slug, array $type ): bool {
		$this->events[ $slug ] = $type;
		return true;
	}

	/** @return array<string, array<string, mixed>> */
	public function get_events(): array {
		return $this->events;
	}

	/** @param array<string, mixed> $payload */
	public function do_event( string $slug, array $payload ): bool {
		if ( ! isset( $this->events[ $slug ] ) ) {
			return false;
		}
		$payload['wu_version'] = wu_get_version();
		do_action( 'wu_event', $slug, $payload );
		do_action( "wu_event_{$slug}", $payload );
		// This is never stored: an object type is required.
		$event = new Event(
			[
				'slug'    => $slug,
				'payload' => $payload,
			]
		);
		return true === $event->save();
	}

	/** @return array<string, mixed> */
	public function get_model_payload( string $model, ?object $object = null ): array {
		return Payloads::of_model( $model, $object );
	}

	private function dispatch_base_model_event( mixed $data, Base_Model $object, bool $new ): void {
		$this->do_event( $object->model . ( $new ? '_created' : '_updated' ), $this->get_model_payload( $object->model, $object ) );
	}

	/**
	 * @param array<string, mixed> $data
	 * @param array<string, mixed> $unserialized
	 */
	private function log_transitions( string $model, array $data, array $unserialized, Base_Model $object ): void {
		if ( 'event' === $model ) {
			return;
		}
		$original = (array) $object->_get_original();
		$changed  = [];
		foreach ( array_diff_key( $unserialized, array_flip( self::EXCLUDED ) ) as $name => $value ) {
			if ( ( $original[ $name ] ?? null ) !== $value ) {
				$changed[ $name ] = [
					'old_value' => $original[ $name ] ?? null,
					'new_value' => $value,
				];
			}
		}
		$is_new = ! isset( $unserialized['id'] );
		if ( $is_new || [] !== $changed ) {
			wu_create_event(
				[
					'slug'        => $is_new ? 'created' : 'changed',
					'object_type' => $model,
					'object_id'   => $object->get_id(),
					'payload'     => $is_new ? [] : $changed,
				]
			);
		}
	}
}
