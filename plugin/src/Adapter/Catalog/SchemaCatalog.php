<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Catalog;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventType;

/** The event types of schema/events/<slug>.json, read only when asked for, and those that other code registers. */
final class SchemaCatalog implements Catalog {

	/** The headings, in the order in which people read them. */
	private const GROUPS = [ 'payments', 'checkout', 'memberships', 'customers', 'sites', 'domains', 'users', 'activity', 'webhooks' ];

	/** @var array<string, EventType> */
	private array $known = [];

	private bool $asked = false;

	/**
	 * @param string               $folder With one file per event type.
	 * @param \Closure(self): void $ask    Lets other code register its types; called once, as late as possible.
	 */
	public function __construct(
		private readonly string $folder,
		private readonly \Closure $ask,
	) {}

	public function all(): array {
		$this->ask_others();
		$files = glob( "{$this->folder}/*.json" );
		foreach ( false === $files ? [] : $files as $file ) {
			$this->read( basename( $file, '.json' ) );
		}
		$types = array_values( $this->known );
		usort( $types, static fn ( EventType $one, EventType $other ): int => [ self::rank( $one ), $one->name ] <=> [ self::rank( $other ), $other->name ] );
		return $types;
	}

	public function find( string $slug ): ?EventType {
		if ( 1 !== preg_match( EventType::SLUG, $slug ) ) {
			return null;
		}
		$this->read( $slug );
		if ( ! isset( $this->known[ $slug ] ) ) {
			$this->ask_others();
		}
		return $this->known[ $slug ] ?? null;
	}

	/** @throws \InvalidArgumentException Where it can't be taken, with what to do about it. */
	public function register( EventType $type ): void {
		if ( 1 !== preg_match( EventType::SLUG, $type->slug ) ) {
			throw new \InvalidArgumentException( "\"{$type->slug}\" is no slug: use lower-case letters, digits, dots, dashes and underscores." );
		}
		if ( is_file( "{$this->folder}/{$type->slug}.json" ) ) {
			throw new \InvalidArgumentException( "The event type \"{$type->slug}\" exists already. Choose another slug." );
		}
		$this->known[ $type->slug ] = $type;
	}

	/** @return array{int, string} */
	private static function rank( EventType $type ): array {
		$place = array_search( $type->group, self::GROUPS, true );
		return [ false === $place ? count( self::GROUPS ) : $place, $type->group ];
	}

	private function ask_others(): void {
		if ( $this->asked ) {
			return;
		}

		$this->asked = true;
		( $this->ask )( $this );
	}

	private function read( string $slug ): void {
		$file = "{$this->folder}/{$slug}.json";
		if ( isset( $this->known[ $slug ] ) || ! is_file( $file ) ) {
			return;
		}
		$schema = json_decode( (string) file_get_contents( $file ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents
		if ( ! is_array( $schema ) ) {
			return;
		}

		$this->known[ $slug ] = SchemaFile::event_type( $slug, $schema );
	}
}
