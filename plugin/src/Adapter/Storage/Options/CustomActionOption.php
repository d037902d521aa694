<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Domain\CustomAction\ActionField;
use MultisiteWebhooks\Domain\CustomAction\ArgumentPath;
use MultisiteWebhooks\Domain\CustomAction\CustomAction;
use MultisiteWebhooks\Domain\CustomAction\CustomActionStore;
use MultisiteWebhooks\Domain\CustomAction\FieldType;
use MultisiteWebhooks\Domain\Time;

/** The custom actions of the network, as JSON. */
final readonly class CustomActionOption implements CustomActionStore {

	private const OPTION = 'multisite_webhooks_custom_actions';

	/** Each time around, another process has changed them meanwhile. */
	private const TRIES = 20;

	/** @param \Closure(): void $changed Runs after each change. */
	public function __construct( private Database $database, private \Closure $changed ) {}

	public function all(): array {
		return self::actions( $this->option()->text() );
	}

	/** @return array<string, CustomAction> */
	private static function actions( string $json ): array {
		$stored  = json_decode( $json, true );
		$actions = [];
		foreach ( is_array( $stored ) ? $stored : [] as $one ) {
			$action = is_array( $one ) ? self::read( $one ) : null;
			if ( null !== $action ) {
				$actions[ $action->slug ] = $action;
			}
		}
		uasort( $actions, static fn ( CustomAction $one, CustomAction $other ): int => strnatcasecmp( $one->name, $other->name ) );
		return $actions;
	}

	public function add( \Closure $make ): CustomAction {
		$made = null;
		$this->write(
			static function ( array $all ) use ( $make, &$made ): array {
				$made = $make( $all );
				return [ $made->slug => $made ] + $all;
			}
		);
		return $made ?? throw new StorageFailed( 'The custom action was not added.' );
	}

	public function change( string $slug, \Closure $change ): ?CustomAction {
		$changed = null;
		$this->write(
			static function ( array $all ) use ( $slug, $change, &$changed ): array {
				$changed = isset( $all[ $slug ] ) ? $change( $all[ $slug ] ) : null;
				return null === $changed ? $all : [ $slug => $changed ] + $all;
			}
		);
		return $changed;
	}

	public function remove( string $slug ): bool {
		$was_there = false;
		$this->write(
			static function ( array $all ) use ( $slug, &$was_there ): array {
				$was_there = isset( $all[ $slug ] );
				unset( $all[ $slug ] );
				return $all;
			}
		);
		return $was_there;
	}

	/** @param \Closure(array<string, CustomAction>): array<string, CustomAction> $change */
	private function write( \Closure $change ): void {
		$option = $this->option();
		for ( $try = 0; $try < self::TRIES; $try++ ) {
			$before = $option->text();
			$after  = array_values( $change( self::actions( $before ) ) );
			if ( $option->replace_text( $before, Row::stored_json( array_map( self::stored( ... ), $after ) ) ) ) {
				( $this->changed )();
				return;
			}
		}
		throw new StorageFailed( 'Other processes keep changing the custom actions.' );
	}

	/** @return array<string, mixed> */
	private static function stored( CustomAction $action ): array {
		return [
			'slug'        => $action->slug,
			'name'        => $action->name,
			'description' => $action->description,
			'action'      => $action->action,
			'created_at'  => Time::rfc3339( $action->created_at ),
			'updated_at'  => Time::rfc3339( $action->updated_at ),
			'fields'      => array_map(
				static fn ( ActionField $field ): array => [
					'name'     => $field->name,
					'from'     => $field->from->text,
					'type'     => $field->type->value,
					'personal' => $field->is_personal,
					'example'  => $field->example,
				],
				$action->fields
			),
		];
	}

	/** @param array<array-key, mixed> $stored */
	private static function read( array $stored ): ?CustomAction {
		$text   = static fn ( string $key ): string => is_string( $stored[ $key ] ?? null ) ? $stored[ $key ] : '';
		$given  = is_array( $stored['fields'] ?? null ) ? $stored['fields'] : [];
		$fields = array_map( static fn ( mixed $one ): ?ActionField => is_array( $one ) ? self::field( $one ) : null, $given );
		$fields = array_values( array_filter( $fields ) );
		if ( '' === $text( 'slug' ) || '' === $text( 'action' ) || [] === $fields ) {
			return null;
		}
		return new CustomAction(
			slug: $text( 'slug' ),
			name: $text( 'name' ),
			description: $text( 'description' ),
			action: $text( 'action' ),
			fields: $fields,
			created_at: Time::parse( $text( 'created_at' ) ) ?? Row::no_time(),
			updated_at: Time::parse( $text( 'updated_at' ) ) ?? Row::no_time(),
		);
	}

	/** @param array<array-key, mixed> $stored */
	private static function field( array $stored ): ?ActionField {
		$text = static fn ( string $key ): string => is_string( $stored[ $key ] ?? null ) ? $stored[ $key ] : '';
		$name = $text( 'name' );
		$path = ArgumentPath::parse( $text( 'from' ) );
		$type = FieldType::tryFrom( $text( 'type' ) );
		if ( '' === $name || null === $path || null === $type ) {
			return null;
		}
		$is_personal = true === ( $stored['personal'] ?? null );
		return new ActionField( $name, $path, $type, $is_personal, $type->cast( $stored['example'] ?? null ) );
	}

	private function option(): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION );
	}
}
