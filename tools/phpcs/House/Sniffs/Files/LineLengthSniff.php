<?php

declare(strict_types=1);

namespace House\Sniffs\Files;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Standards\Generic\Sniffs\Files\LineLengthSniff as GenericLineLengthSniff;

/** The general rule, but a line may be longer for one long text: splitting a sentence makes it hard to search and to translate. */
final class LineLengthSniff extends GenericLineLengthSniff {

	private const LONG_TEXT = 50;

	/**
	 * @param array<int, array<string, mixed>> $tokens
	 * @param int                              $stackPtr The first token on the next line.
	 */
	protected function checkLineLength( File $phpcsFile, array $tokens, int $stackPtr ): void {
		for ( $i = $stackPtr - 1; $i > 0 && $tokens[ $i ]['line'] === $tokens[ $stackPtr - 1 ]['line']; $i-- ) {
			if ( T_CONSTANT_ENCAPSED_STRING === $tokens[ $i ]['code'] && $tokens[ $i ]['length'] > self::LONG_TEXT ) {
				return;
			}
		}
		parent::checkLineLength( $phpcsFile, $tokens, $stackPtr );
	}
}
