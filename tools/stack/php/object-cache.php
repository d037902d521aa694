<?php
/**
 * WordPress's object cache in Redis. It behaves like a hosting company's persistent cache: one process sees what another stored.
 * Each process remembers what it has read. Numbers are stored as digits, so that Redis itself can count.
 */

declare(strict_types=1);

final class WP_Object_Cache {

	/** Never creates a missing value, and never goes below zero. */
	private const COUNT = "
		local value = redis.call( 'GET', KEYS[1] )
		if not value then return false end
		value = math.max( 0, ( tonumber( value ) or 0 ) + ARGV[1] )
		redis.call( 'SET', KEYS[1], string.format( '%d', value ), 'KEEPTTL' )
		return value
	";

	private readonly Redis $redis;

	/** @var array<string, mixed> What this process has read and written, by full key. */
	private array $known = [];

	/** @var array<string, true> */
	private array $global_groups = [];

	/** @var array<string, true> Stored only in this process. */
	private array $passing_groups = [];

	private int $site;

	public function __construct( string $socket ) {
		$this->redis = new Redis();
		$this->redis->pconnect( $socket );
		$this->site = get_current_blog_id();
	}

	public function add( mixed $key, mixed $data, mixed $group, mixed $expire ): bool {
		return ! wp_suspend_cache_addition() && $this->write( $key, $data, $group, $expire, [ 'nx' ] );
	}

	public function replace( mixed $key, mixed $data, mixed $group, mixed $expire ): bool {
		return $this->write( $key, $data, $group, $expire, [ 'xx' ] );
	}

	public function set( mixed $key, mixed $data, mixed $group, mixed $expire ): bool {
		return $this->write( $key, $data, $group, $expire, [] );
	}

	public function get( mixed $key, mixed $group, bool $force, ?bool &$found ): mixed {
		$found = false;
		if ( ! $this->is_key( $key ) ) {
			return false;
		}
		$name = $this->name( $key, $group );
		if ( $this->is_persistent( $group ) && ( $force || ! array_key_exists( $name, $this->known ) ) ) {
			$this->learn( $name, $this->redis->get( $name ) );
		}
		$found = array_key_exists( $name, $this->known );
		return $found ? self::copy( $this->known[ $name ] ) : false;
	}

	/** @return array<array-key, mixed> */
	public function get_multiple( array $keys, mixed $group, bool $force ): array {
		$valid   = array_values( array_filter( $keys, $this->is_key( ... ) ) );
		$names   = array_map( fn ( mixed $key ): string => $this->name( $key, $group ), $valid );
		$unknown = array_filter( $names, fn ( string $name ): bool => ! array_key_exists( $name, $this->known ) );
		$missing = $force ? $names : array_values( $unknown );
		if ( [] !== $missing && $this->is_persistent( $group ) ) {
			array_map( $this->learn( ... ), $missing, $this->redis->mget( $missing ) );
		}
		$values = [];
		foreach ( $keys as $key ) {
			$values[ $key ] = $this->is_key( $key ) ? self::copy( $this->known[ $this->name( $key, $group ) ] ?? false ) : false;
		}
		return $values;
	}

	public function delete( mixed $key, mixed $group ): bool {
		if ( ! $this->is_key( $key ) ) {
			return false;
		}
		$name  = $this->name( $key, $group );
		$known = array_key_exists( $name, $this->known );
		unset( $this->known[ $name ] );
		return $this->is_persistent( $group ) ? 1 === $this->redis->del( $name ) : $known;
	}

	public function count( mixed $key, int $by, mixed $group ): int|false {
		if ( ! $this->is_key( $key ) ) {
			return false;
		}
		$name = $this->name( $key, $group );
		if ( $this->is_persistent( $group ) ) {
			$this->learn( $name, $this->redis->eval( self::COUNT, [ $name, $by ], 1 ) );
		} elseif ( array_key_exists( $name, $this->known ) ) {
			$this->known[ $name ] = max( 0, ( is_numeric( $this->known[ $name ] ) ? (int) $this->known[ $name ] : 0 ) + $by );
		}
		return $this->known[ $name ] ?? false;
	}

	public function flush(): bool {
		$this->known = [];
		return $this->redis->flushDB();
	}

	public function flush_runtime(): bool {
		$this->known = [];
		return true;
	}

	public function flush_group( string $group ): bool {
		$is_other    = static fn ( string $name ): bool => ! str_starts_with( $name, "{$group}:" );
		$this->known = array_filter( $this->known, $is_other, ARRAY_FILTER_USE_KEY );
		$this->redis->del( $this->redis->keys( addcslashes( $group, '*?[]\\^' ) . ':*' ) );
		return true;
	}

	/** @param string|list<string> $groups */
	public function add_global_groups( string|array $groups ): void {
		$this->global_groups += array_fill_keys( (array) $groups, true );
	}

	/** @param string|list<string> $groups */
	public function add_passing_groups( string|array $groups ): void {
		$this->passing_groups += array_fill_keys( (array) $groups, true );
	}

	public function switch_to_site( int $site ): void {
		$this->site = $site;
	}

	/** @param list<string> $condition */
	private function write( mixed $key, mixed $data, mixed $group, mixed $expire, array $condition ): bool {
		if ( ! $this->is_key( $key ) ) {
			return false;
		}
		$name = $this->name( $key, $group );
		if ( ! $this->is_persistent( $group ) ) {
			$written = [] === $condition || array_key_exists( $name, $this->known ) === ( [ 'xx' ] === $condition );
		} else {
			$seconds = max( 0, (int) $expire );
			$options = 0 === $seconds ? $condition : $condition + [ 'ex' => $seconds ];
			$written = $this->redis->set( $name, is_int( $data ) ? (string) $data : serialize( $data ), $options );
		}
		if ( $written ) {
			$this->known[ $name ] = self::copy( $data );
		}
		return $written;
	}

	/** @param string|int|false $stored False if Redis lacks the key. */
	private function learn( string $name, string|int|false $stored ): void {
		if ( false === $stored ) {
			unset( $this->known[ $name ] );
			return;
		}
		$is_number            = is_int( $stored ) || 1 === preg_match( '/^-?\d+$/', $stored );
		$this->known[ $name ] = $is_number ? (int) $stored : unserialize( $stored );
	}

	private function name( mixed $key, mixed $group ): string {
		$group = $this->group( $group );
		return isset( $this->global_groups[ $group ] ) ? "{$group}:{$key}" : "{$group}:{$this->site}:{$key}";
	}

	private function is_persistent( mixed $group ): bool {
		return ! isset( $this->passing_groups[ $this->group( $group ) ] );
	}

	private function group( mixed $group ): string {
		return empty( $group ) ? 'default' : (string) $group;
	}

	private function is_key( mixed $key ): bool {
		return is_int( $key ) || ( is_string( $key ) && '' !== trim( $key ) );
	}

	private static function copy( mixed $data ): mixed {
		return is_object( $data ) ? clone $data : $data;
	}
}

function wp_cache_init(): void {
	$GLOBALS['wp_object_cache'] = new WP_Object_Cache( MULTISITE_WEBHOOKS_STACK_REDIS );
}

function wp_cache_add( mixed $key, mixed $data, mixed $group = '', mixed $expire = 0 ): bool {
	return $GLOBALS['wp_object_cache']->add( $key, $data, $group, $expire );
}

function wp_cache_replace( mixed $key, mixed $data, mixed $group = '', mixed $expire = 0 ): bool {
	return $GLOBALS['wp_object_cache']->replace( $key, $data, $group, $expire );
}

function wp_cache_set( mixed $key, mixed $data, mixed $group = '', mixed $expire = 0 ): bool {
	return $GLOBALS['wp_object_cache']->set( $key, $data, $group, $expire );
}

function wp_cache_get( mixed $key, mixed $group = '', mixed $force = false, mixed &$found = null ): mixed {
	return $GLOBALS['wp_object_cache']->get( $key, $group, (bool) $force, $found );
}

function wp_cache_get_multiple( array $keys, mixed $group = '', mixed $force = false ): array {
	return $GLOBALS['wp_object_cache']->get_multiple( $keys, $group, (bool) $force );
}

function wp_cache_delete( mixed $key, mixed $group = '' ): bool {
	return $GLOBALS['wp_object_cache']->delete( $key, $group );
}

function wp_cache_incr( mixed $key, mixed $offset = 1, mixed $group = '' ): int|false {
	return $GLOBALS['wp_object_cache']->count( $key, (int) $offset, $group );
}

function wp_cache_decr( mixed $key, mixed $offset = 1, mixed $group = '' ): int|false {
	return $GLOBALS['wp_object_cache']->count( $key, -(int) $offset, $group );
}

function wp_cache_flush(): bool {
	return $GLOBALS['wp_object_cache']->flush();
}

function wp_cache_flush_runtime(): bool {
	return $GLOBALS['wp_object_cache']->flush_runtime();
}

function wp_cache_flush_group( mixed $group ): bool {
	return $GLOBALS['wp_object_cache']->flush_group( (string) $group );
}

/** For the functions that are missing here, WordPress calls those for a single key. */
function wp_cache_supports( mixed $feature ): bool {
	$features = [ 'add_multiple', 'set_multiple', 'get_multiple', 'delete_multiple', 'flush_runtime', 'flush_group' ];
	return in_array( $feature, $features, true );
}

function wp_cache_close(): bool {
	return true;
}

function wp_cache_add_global_groups( string|array $groups ): void {
	$GLOBALS['wp_object_cache']->add_global_groups( $groups );
}

function wp_cache_add_non_persistent_groups( string|array $groups ): void {
	$GLOBALS['wp_object_cache']->add_passing_groups( $groups );
}

function wp_cache_switch_to_blog( mixed $site ): void {
	$GLOBALS['wp_object_cache']->switch_to_site( (int) $site );
}
