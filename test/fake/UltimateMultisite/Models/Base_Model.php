<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

use WP_Ultimo\Table;

/** Saves in Ultimate Multisite's order, and fires although nothing has changed. */
abstract class Base_Model {

	/** Its columns, with what a new object has in them. */
	protected const COLUMNS = [];

	/** Columns that are texts with four decimals when they are read from the database. */
	protected const AMOUNTS = [];

	/** Columns whose changes are fired. */
	protected const TRANSITIONS = [];

	/** Columns that must not be empty. */
	protected const REQUIRED = [];

	public string $model;

	/** @var array<string, mixed> */
	protected array $values;

	/** @var array<string, mixed> */
	protected array $meta = [];

	/** @var ?array<string, mixed> What it was when it was made. Saving does not renew it. */
	private ?array $original = null;

	private bool $skip_validation = false;

	/** @param array<string, mixed> $attributes */
	final public function __construct( array $attributes = [] ) {
		$this->model  = strtolower( ( new \ReflectionClass( $this ) )->getShortName() );
		$this->values = [ 'id' => 0 ] + Table::named( static::COLUMNS );
		if ( [] !== $attributes ) {
			$this->attributes( $attributes );
		}
	}

	/** @param array<string, mixed> $attributes */
	public function attributes( array $attributes ): static {
		foreach ( $attributes as $name => $value ) {
			if ( array_key_exists( $name, $this->values ) ) {
				$this->values[ $name ] = $value;
			}
		}
		$this->meta       = Table::named( $attributes['meta'] ?? [] ) + $this->meta;
		$this->original ??= $this->values;
		return $this;
	}

	public static function get_by_id( mixed $id ): static|false {
		$model = strtolower( ( new \ReflectionClass( static::class ) )->getShortName() );
		$row   = is_numeric( $id ) ? Table::get( $model, (int) $id ) : null;
		return null === $row ? false : self::read( (int) $id, $row );
	}

	/** @return list<static> */
	public static function get_all(): array {
		$model = strtolower( ( new \ReflectionClass( static::class ) )->getShortName() );
		$rows  = Table::all( $model );
		return array_map( self::read( ... ), array_keys( $rows ), $rows );
	}

	/** @param array<string, mixed> $row */
	private static function read( int $id, array $row ): static {
		foreach ( self::names( static::AMOUNTS ) as $name ) {
			$row[ $name ] = sprintf( '%.4f', is_numeric( $row[ $name ] ?? null ) ? $row[ $name ] : 0 );
		}
		return new static( [ 'id' => $id ] + $row );
	}

	public function get_id(): int {
		return $this->number( 'id' );
	}

	public function exists(): bool {
		return 0 !== $this->number( 'id' );
	}

	/** @return ?array<string, mixed> */
	public function _get_original(): ?array {
		return $this->original;
	}

	/** @return array<string, mixed> */
	public function to_array(): array {
		return $this->values + [ 'model' => $this->model ];
	}

	/** @return array<string, mixed> */
	public function to_search_results(): array {
		return $this->to_array();
	}

	public function set_skip_validation( bool $skip ): void {
		$this->skip_validation = $skip;
	}

	public function get_meta( string $name ): mixed {
		return $this->meta[ $name ] ?? false;
	}

	public function update_meta( string $name, mixed $value ): void {
		$this->meta[ $name ] = $value;
		Table::update( $this->get_id(), [ 'meta' => $this->meta ] + (array) Table::get( $this->model, $this->get_id() ) );
	}

	/** A reference as Ultimate Multisite shows it instead of an id. */
	public function get_hash(): string {
		return strtoupper( substr( md5( "{$this->model} {$this->get_id()}" ), 0, 10 ) );
	}

	public function validate(): true|\WP_Error {
		foreach ( self::names( static::REQUIRED ) as $name ) {
			if ( in_array( $this->values[ $name ] ?? null, [ null, '', 0 ], true ) ) {
				return new \WP_Error( $name, "The {$name} field is required." );
			}
		}
		return true;
	}

	public function save(): bool|\WP_Error {
		$new          = ! $this->exists();
		$unserialized = ( $new ? array_diff_key( $this->values, [ 'id' => 0 ] ) : $this->values ) + [ 'meta' => $this->meta ];
		$meta         = apply_filters( "wu_{$this->model}_meta_pre_save", $this->meta, $unserialized, $this );
		$this->meta   = Table::named( $meta );
		$serialized   = array_map( 'maybe_serialize', array_diff_key( $unserialized, [ 'meta' => 0 ] ) );
		$data         = (array) apply_filters( "wu_{$this->model}_pre_save", $serialized, $unserialized, $this );
		$valid        = $this->validate();
		if ( is_wp_error( $valid ) && ! $this->skip_validation ) {
			return $valid;
		}
		$saved = $this->store( $new );
		do_action( 'wu_model_post_save', $this->model, $data, $unserialized, $this );
		do_action( "wu_{$this->model}_post_save", $data, $this, $new );
		return $saved;
	}

	public function delete(): bool {
		do_action( "wu_{$this->model}_pre_delete", $this );
		$result = Table::delete( $this->get_id() );
		do_action( "wu_{$this->model}_post_delete", $result, $this );
		return $result;
	}

	/** @return bool Whether anything has changed. */
	protected function store( bool $new ): bool {
		$row    = array_diff_key( $this->values, [ 'id' => 0 ] ) + [ 'meta' => $this->meta ];
		$before = $new ? [] : (array) Table::get( $this->model, $this->get_id() );
		$id     = $new ? Table::insert( $this->model, $row ) : $this->get_id();
		if ( ! $new ) {
			Table::update( $id, $row );
		}
		foreach ( self::names( static::TRANSITIONS ) as $column ) {
			$old = $new ? 'new' : ( $before[ $column ] ?? null );
			if ( $old !== $row[ $column ] ) {
				do_action( "wu_transition_{$this->model}_{$column}", $old, $row[ $column ], $id );
			}
		}
		// A new object learns its id last.
		$this->values['id'] = $id;
		return $new || wp_json_encode( $before ) !== wp_json_encode( $row );
	}

	/** @return list<string> */
	private static function names( mixed $names ): array {
		return array_values( array_filter( (array) $names, is_string( ... ) ) );
	}

	public function number( string $name ): int {
		$value = $this->values[ $name ] ?? null;
		return is_numeric( $value ) ? (int) $value : 0;
	}

	public function text( string $name ): string {
		$value = $this->values[ $name ] ?? null;
		return is_scalar( $value ) ? (string) $value : '';
	}
}
