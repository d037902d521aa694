<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Content;

/** What the log keeps of a response body that is not text. */
final readonly class BinaryBody {

	/** How much of it is shown. */
	private const START = 16;

	/**
	 * @param string $start  Its first bytes, in hex.
	 * @param string $coding How it is compressed, if it can't be decompressed here; '' if it isn't.
	 */
	public function __construct( public int $bytes, public string $start, public string $coding = '' ) {}

	/** Whether there are more bytes than its start. */
	public function is_longer(): bool {
		return $this->bytes > self::START;
	}

	public static function of( string $bytes, string $coding = '' ): self {
		return new self( strlen( $bytes ), trim( chunk_split( bin2hex( substr( $bytes, 0, self::START ) ), 2, ' ' ) ), $coding );
	}
}
