<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\OpenChanges;
use MultisiteWebhooks\Integration\Recorder;

/**
 * Records that customers, memberships and payments were created and changed. One checkout saves each of them several times; what a
 * request does to one of them is one event, which says what it is like when the request ends.
 */
final class ModelEvents {

	/** An import must not fill the memory. What is being saved at the moment is the newest. */
	private const MAX = 100;

	/** @var array<string, ModelState> What this process has stored last: an object may be saved again while it is being saved. */
	private array $stored = [];

	/** @var \WeakMap<object, ModelState> What is stored of those that are being saved. Saving one may save it again, from within. */
	private \WeakMap $before;

	/** @var array<string, true> Those that are being created: other code may save them before that is complete. */
	private array $inserted = [];

	private readonly OpenChanges $changes;

	public function __construct( Recorder $recorder ) {
		$this->before  = new \WeakMap();
		$this->changes = new OpenChanges( $recorder );
	}

	public function customer_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'customer', $object );
	}

	public function customer_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'customer', $object, true === $is_new );
	}

	public function customer_inserted( mixed $old = '', mixed $new = '', mixed $id = 0 ): void {
		$this->inserted( 'customer', $old, $id );
	}

	public function membership_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'membership', $object );
	}

	public function membership_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'membership', $object, true === $is_new );
	}

	public function membership_inserted( mixed $old = '', mixed $new = '', mixed $id = 0 ): void {
		$this->inserted( 'membership', $old, $id );
	}

	public function payment_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'payment', $object );
	}

	public function payment_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'payment', $object, true === $is_new );
	}

	public function payment_inserted( mixed $old = '', mixed $new = '', mixed $id = 0 ): void {
		$this->inserted( 'payment', $old, $id );
	}

	private function inserted( string $model, mixed $old, mixed $id ): void {
		if ( 'new' === $old ) {
			$this->inserted = self::with( $this->inserted, "{$model} " . Models::number( $id ), true );
		}
	}

	private function remember( string $model, mixed $object ): void {
		$stored = Models::get( $model, Models::id( $object ) );
		if ( is_object( $object ) && null !== $stored ) {
			$this->before[ $object ] ??= ModelState::of( $stored );
		}
	}

	private function saved( string $model, mixed $object, bool $is_new ): void {
		$id  = Models::id( $object );
		$key = "{$model} {$id}";
		if ( ! is_object( $object ) || 0 === $id ) {
			return;
		}
		$before = $this->before[ $object ] ?? $this->stored[ $key ] ?? ModelState::before( $object );
		// What is stored: objects compute some of their values when they are asked for them.
		$now = ModelState::of( Models::get( $model, $id ) ?? $object );
		unset( $this->before[ $object ] );
		$this->stored = self::with( $this->stored, $key, $now );
		if ( $is_new ) {
			unset( $this->inserted[ $key ] );
			$this->tell( "{$model}_created", $model, $id );
		} elseif ( ! isset( $this->inserted[ $key ] ) && ! $now->equals( $before ) ) {
			$this->tell( "{$model}_updated", $model, $id );
		}
	}

	private function tell( string $slug, string $model, int $id ): void {
		$key = "{$model} {$id}";
		if ( $this->changes->is_told( $key ) ) {
			return;
		}
		$this->changes->begin( $key, static fn (): null => null );
		$payload = static function () use ( $model, $id ): ?array {
			$object = Models::get( $model, $id );
			return null === $object ? null : Payloads::of_model( $model, $object );
		};
		$this->changes->tell( $key, $slug, $payload, ConcernedSite::of( $this->about( $model, $id ) ) );
	}

	/** @return array<string, int> */
	private function about( string $model, int $id ): array {
		$membership = 'payment' === $model ? Models::id( Models::owner( Models::get( $model, $id ), 'membership' ) ) : $id;
		return 'customer' === $model ? [] : [ 'membership_id' => $membership ];
	}

	/**
	 * @template T
	 * @param array<string, T> $remembered
	 * @param T                $value
	 * @return array<string, T>
	 */
	private static function with( array $remembered, string $key, mixed $value ): array {
		unset( $remembered[ $key ] );
		$remembered[ $key ] = $value;
		return array_slice( $remembered, -self::MAX );
	}
}
