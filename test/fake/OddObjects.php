<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

/** What careless code fires its actions with. */
final class OddObjects {

	public static function that_throws(): object {
		return new class() implements \JsonSerializable, \ArrayAccess {

			public string $name = 'odd';

			public function jsonSerialize(): mixed {
				throw new \Error( 'broken' );
			}

			public function offsetExists( mixed $offset ): bool {
				throw new \Error( 'broken' );
			}

			public function offsetGet( mixed $offset ): mixed {
				throw new \Error( 'broken' );
			}

			public function offsetSet( mixed $offset, mixed $value ): void {}

			public function offsetUnset( mixed $offset ): void {}
		};
	}

	public static function that_has_offsets(): object {
		return new class() implements \ArrayAccess {

			public function offsetExists( mixed $offset ): bool {
				return in_array( $offset, [ 'total', 'user_pass' ], true );
			}

			public function offsetGet( mixed $offset ): mixed {
				return 'total' === $offset ? '19.90' : 'secret';
			}

			public function offsetSet( mixed $offset, mixed $value ): void {}

			public function offsetUnset( mixed $offset ): void {}
		};
	}

	public static function that_contains_itself(): object {
		$one        = new \stdClass();
		$one->other = new \stdClass();
		$one->id    = 7;

		$one->other->one = $one;
		return $one;
	}
}
