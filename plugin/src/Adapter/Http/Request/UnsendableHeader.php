<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Request;

/** Other code has added a header that would become something else on the wire. Nothing was sent. */
final class UnsendableHeader extends \RuntimeException {

	public function __construct( string $name ) {
		$shown   = preg_replace( '/[^\x21-\x7e]+/', '?', $name );
		$problem = 'which has a line break or another character that cannot be sent';
		parent::__construct( "A plugin or theme has set the header \"{$shown}\", {$problem}." );
	}
}
