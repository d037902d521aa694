<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Catalog;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\CustomAction\CustomAction;

/** The event types in schema/events/<slug>.json, read only when needed, those that other code registers, and those that admins make. */
final class SchemaCatalog implements Catalog {

	/** The headings, in the order of display. */
	private const GROUPS = [
		'payments',
		'checkout',
		'memberships',
		'customers',
		'sites',
		'domains',
		'users',
		'content',
		'software',
		'activity',
		'webhooks',
		CustomAction::GROUP,
	];

	/** @var array<string, EventType> */
	private array $types = [];

	private bool $registered = false;

	private readonly References $references;

	/**
	 * @param string               $folder   With one file per event type; payload-definitions.json stands beside it.
	 * @param \Closure(self): void $register Lets other code register its types. Called once, as late as possible.
	 * @param ?\Closure(?string): array<string, array<string, mixed>> $elsewhere What is registered with another plugin now, or of that only
	 *                             the one with this slug: name, description, example.
	 * @param ?\Closure(): array<string, CustomAction> $custom What admins have made, by slug.
	 */
	public function __construct(
		private readonly string $folder,
		private readonly \Closure $register,
		private readonly ?\Closure $elsewhere = null,
		private readonly ?\Closure $custom = null,
	) {
		$this->references = new References( "{$folder}/../payload-definitions.json" );
	}

	public function all(): array {
		$this->register_others();
		$files = glob( "{$this->folder}/*.json" );
		foreach ( false === $files ? [] : $files as $file ) {
			$this->read( basename( $file, '.json' ) );
		}
		$this->add_elsewhere( null );
		$types = array_values( $this->types + $this->custom_types() );
		usort( $types, static fn ( EventType $one, EventType $other ): int => self::sort_key( $one ) <=> self::sort_key( $other ) );
		return $types;
	}

	public function find( string $slug ): ?EventType {
		if ( 1 !== preg_match( EventType::SLUG, $slug ) ) {
			return null;
		}
		$this->read( $slug );
		if ( ! isset( $this->types[ $slug ] ) ) {
			$this->register_others();
		}
		if ( ! isset( $this->types[ $slug ] ) ) {
			$this->add_elsewhere( $slug );
		}
		return $this->types[ $slug ] ?? $this->custom_types()[ $slug ] ?? null;
	}

	/** @throws \InvalidArgumentException If the slug is invalid or taken, with what to do about it. */
	public function register( EventType $type ): void {
		if ( 1 !== preg_match( EventType::SLUG, $type->slug ) ) {
			throw new \InvalidArgumentException(
				"\"{$type->slug}\" is not a slug. Use lowercase letters, digits, dots, dashes, and underscores."
			);
		}
		if ( is_file( "{$this->folder}/{$type->slug}.json" ) ) {
			throw new \InvalidArgumentException( "The event type \"{$type->slug}\" already exists. Choose another slug." );
		}
		$this->types[ $type->slug ] = $type;
	}

	/** @return array{int, string, string} */
	private static function sort_key( EventType $type ): array {
		$position = array_search( $type->group, self::GROUPS, true );
		return [ false === $position ? count( self::GROUPS ) : $position, $type->group, $type->name ];
	}

	/**
	 * Read anew each time, because a request may change them. A type that has been built in or registered since has the slug.
	 *
	 * @return array<string, EventType>
	 */
	private function custom_types(): array {
		$custom = null === $this->custom ? [] : ( $this->custom )();
		return array_map( static fn ( CustomAction $one ): EventType => $one->event_type(), $custom );
	}

	private function register_others(): void {
		if ( $this->registered ) {
			return;
		}

		$this->registered = true;
		( $this->register )( $this );
	}

	private function add_elsewhere( ?string $slug ): void {
		foreach ( null === $this->elsewhere ? [] : ( $this->elsewhere )( $slug ) as $other => $type ) {
			$other    = (string) $other;
			$is_known = isset( $this->types[ $other ] ) || is_file( "{$this->folder}/{$other}.json" );
			if ( ! $is_known && 1 === preg_match( EventType::SLUG, $other ) ) {
				$this->types[ $other ] = SchemaFile::registered( $other, $type );
			}
		}
	}

	private function read( string $slug ): void {
		$file = "{$this->folder}/{$slug}.json";
		if ( isset( $this->types[ $slug ] ) || ! is_file( $file ) ) {
			return;
		}
		$schema = json_decode( (string) file_get_contents( $file ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		if ( ! is_array( $schema ) ) {
			return;
		}

		$this->types[ $slug ] = SchemaFile::event_type( $slug, $this->references->resolved( $schema ) );
	}
}
